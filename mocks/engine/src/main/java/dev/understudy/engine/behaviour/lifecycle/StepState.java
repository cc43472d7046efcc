package dev.understudy.engine.behaviour.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What has become of a step so far.
 *
 * @param type the API's word for steps of this sort
 * @param plannedEnd when a sleep ends, or a wait gives up, if the run is not paused then; absent for tasks
 * @param end absent while the step is going on, and for ever when the run was terminated in the midst of it; so is success
 * @param attempts of a task, in order; none for other kinds
 * @param source of a termination, as configured
 * @param step as planned; absent for a termination
 */
public record StepState(
        StepKind kind,
        String type,
        String name,
        Instant start,
        Optional<Instant> plannedEnd,
        Optional<Instant> end,
        Optional<Boolean> success,
        Optional<JsonNode> output,
        Optional<RunError> error,
        List<AttemptState> attempts,
        Optional<String> source,
        Optional<Step> step) {

    public boolean isFinished() {
        return end.isPresent();
    }

    static StepState open(
            StepKind kind, Step step, Instant start, Optional<Instant> plannedEnd, List<AttemptState> attempts) {
        return new StepState(
                kind,
                step.type(),
                step.name(),
                start,
                plannedEnd,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                attempts,
                Optional.empty(),
                Optional.of(step));
    }

    /** This step at its end: with an output or an error, or neither. */
    StepState ended(Instant at, Optional<JsonNode> result, Optional<RunError> failure) {
        return new StepState(
                kind,
                type,
                name,
                start,
                plannedEnd,
                Optional.of(at),
                Optional.of(failure.isEmpty()),
                failure.isEmpty() ? result : Optional.empty(),
                failure,
                attempts,
                source,
                step);
    }

    static StepState termination(String type, Instant at, String source) {
        return new StepState(
                StepKind.TERMINATION,
                type,
                type,
                at,
                Optional.empty(),
                Optional.of(at),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(source),
                Optional.empty());
    }
}
