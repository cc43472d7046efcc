/** Whoever answers requests. */
@NullMarked
package dev.understudy.verify.provider;

import org.jspecify.annotations.NullMarked;
