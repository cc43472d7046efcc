package dev.understudy.engine.behaviour.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
        List<Input> sorted = new ArrayList<>(inputs);
        sorted.sort(Comparator.comparing(Input::instant));
        inputs = List.copyOf(sorted);
    }

    public static RunHistory of(Instant created, Plan plan) {
        return new RunHistory(created, plan, List.of());
    }

    /** This history and one more thing received. */
    public RunHistory with(Input input) {
        List<Input> more = new ArrayList<>(inputs.size() + 1);
        more.addAll(inputs);
        more.add(input);
        return new RunHistory(created, plan, more);
    }

    /** The instant of the first input after {@code instant}: there is one only if the clock was moved back. */
    Optional<Instant> nextInput(Instant instant) {
        return inputs.stream().map(Input::instant).filter(instant::isBefore).findFirst();
    }
}
