package dev.understudy.engine.behaviour.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run at an instant.
 *
 * @param state the API's name for what it is in
 * @param queued when it was created or, if it was, last restarted
 * @param started when it was queued no longer; absent before
 * @param ended absent until then
 * @param modified the last change of its state or of any of its steps; {@code queued} when there was none
 * @param success absent until it has ended
 * @param output what it returned; absent unless it succeeded with an output
 * @param error why it failed; absent unless it did
 * @param steps those that have begun, in order; a termination comes last
 * @param entered the phases that were begun and the end that was reached, in order; steps are no phases
 * @param nextChange when something will change if nothing is received; absent when it has ended or is paused
 */
public record RunState(
        Role role,
        String state,
        Instant queued,
        Optional<Instant> started,
        Optional<Instant> ended,
        Instant modified,
        Optional<Boolean> success,
        Optional<JsonNode> output,
        Optional<RunError> error,
        List<StepState> steps,
        Counts counts,
        List<Entered> entered,
        Optional<Instant> nextChange) {

    /**
     * A state that was entered.
     *
     * @param changes what the plan says that it brings along, by JSON Pointer
     */
    public record Entered(String state, Instant since, Map<String, JsonNode> changes) {}

    /**
     * @param steps those that have begun, a termination not counted
     * @param failedSteps those of them that have failed
     * @param attempts at tasks, begun
     * @param keptEvents received, but not waited for yet
     */
    public record Counts(int steps, int failedSteps, int attempts, int keptEvents) {}
}
