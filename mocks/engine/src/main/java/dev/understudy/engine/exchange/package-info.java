/** One request on its way to its answer, and the stages it passes. Start at {@link dev.understudy.engine.exchange.Exchange}. */
@NullMarked
package dev.understudy.engine.exchange;

import org.jspecify.annotations.NullMarked;
