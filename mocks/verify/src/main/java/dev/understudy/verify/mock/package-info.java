/** What can be had of a provider that is a mock of ours. */
@NullMarked
package dev.understudy.verify.mock;

import org.jspecify.annotations.NullMarked;
