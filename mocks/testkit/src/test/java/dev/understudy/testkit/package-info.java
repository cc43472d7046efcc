/** The tools of tests can fail. */
@NullMarked
package dev.understudy.testkit;

import org.jspecify.annotations.NullMarked;
