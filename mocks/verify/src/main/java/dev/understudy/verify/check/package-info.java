/** One class for each thing that is checked. Start at {@link dev.understudy.verify.check.Check}. */
@NullMarked
package dev.understudy.verify.check;

import org.jspecify.annotations.NullMarked;
