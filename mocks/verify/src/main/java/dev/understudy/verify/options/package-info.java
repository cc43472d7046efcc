/** What a user may say about how to verify. */
@NullMarked
package dev.understudy.verify.options;

import org.jspecify.annotations.NullMarked;
