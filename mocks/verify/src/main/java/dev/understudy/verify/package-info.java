/** Holds a live provider against its contract. Start at {@link dev.understudy.verify.Verification}. */
@NullMarked
package dev.understudy.verify;

import org.jspecify.annotations.NullMarked;
