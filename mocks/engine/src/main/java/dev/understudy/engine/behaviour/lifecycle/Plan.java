package dev.understudy.engine.behaviour.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.lifecycle.Step.Phase;
import dev.understudy.engine.behaviour.lifecycle.Step.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What will happen to a run if nobody interferes.
 *
 * @param isQueued whether the run is queued at first, for the usual time; phases say for themselves
 */
public record Plan(List<Step> steps, Ending ending, boolean isQueued) {

    /**
     * How a run ends whose steps are done.
     *
     * @param changes what that brings along, by JSON Pointer into the item that leads this life
     */
    public record Ending(
            Role role,
            String state,
            Optional<JsonNode> output,
            Optional<RunError> error,
            Map<String, JsonNode> changes) {

        public Ending(Role role, String state, Optional<JsonNode> output, Optional<RunError> error) {
            this(role, state, output, error, Map.of());
        }
    }

    /** Of a run that stays in a state, unless a command says otherwise. */
    static Plan lasting(Role role, String state) {
        Span span = new Span(Duration.ZERO, Optional.of(Instant.MAX));
        List<Step> steps = role.isTerminal() ? List.of() : List.of(new Phase(role, state, span, Map.of()));
        return new Plan(steps, new Ending(role, state, Optional.empty(), Optional.empty()), false);
    }

    /** The rest of this plan for a run that is in a state: from the first phase in that state on; empty when there is none. */
    Optional<Plan> from(String state) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Phase phase && phase.state().equals(state)) {
                return Optional.of(new Plan(steps.subList(i, steps.size()), ending, false));
            }
        }
        return Optional.empty();
    }
}
