package dev.understudy.engine.behaviour.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is kept of a run.
 *
 * @param inputs in order of their instants; those of one instant in the order in which they were received. Where a clock
 *     was moved back in between, that is not the order of reception
 */
public record RunHistory(Instant created, Plan plan, List<Input> inputs) {

    public RunHistory {
        inputs = Inputs.of(inputs);
    }

    public static RunHistory of(Instant created, Plan plan) {
        return new RunHistory(created, plan, List.of());
    }

    /** This history and one more thing received. */
    public RunHistory with(Input input) {
        return new RunHistory(created, plan, Inputs.of(inputs).and(input));
    }

    /** The instant of the first input after {@code instant}: there is one only if the clock was moved back. */
    Optional<Instant> nextInput(Instant instant) {
        int next = Inputs.of(inputs).after(instant);
        return next < inputs.size() ? Optional.of(inputs.get(next).instant()) : Optional.empty();
    }
}
