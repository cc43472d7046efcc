/** How fast it is. {@code docs/benchmarks.md} says how to run which. */
@NullMarked
package dev.understudy.benchmarks;

import org.jspecify.annotations.NullMarked;
