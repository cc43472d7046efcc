/** Why an answer was given. Start at {@link dev.understudy.engine.trace.Trace}. */
@NullMarked
package dev.understudy.engine.trace;

import org.jspecify.annotations.NullMarked;
