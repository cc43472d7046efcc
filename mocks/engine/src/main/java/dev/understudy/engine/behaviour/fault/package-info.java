/**
 * Faults: documented errors, waits and broken connections, by rule. Start at
 * {@link dev.understudy.engine.behaviour.fault.FaultRule}.
 */
@NullMarked
package dev.understudy.engine.behaviour.fault;

import org.jspecify.annotations.NullMarked;
