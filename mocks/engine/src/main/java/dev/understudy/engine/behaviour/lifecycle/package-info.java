/**
 * How a run lives: its state is computed from its plan, from what it received, and from the instant asked about. Nothing
 * ticks and nothing is stored. Start at {@link dev.understudy.engine.behaviour.lifecycle.Lifecycle}.
 */
@NullMarked
package dev.understudy.engine.behaviour.lifecycle;

import org.jspecify.annotations.NullMarked;
