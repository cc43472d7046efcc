/** Asking a provider: waiting when it says so, within bounds, with an account of what it answered. */
@NullMarked
package dev.understudy.verify.talk;

import org.jspecify.annotations.NullMarked;
