package dev.understudy.engine.behaviour.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What will happen to a run if nobody interferes.
 *
 * @param isQueued whether the run is queued at first, for the usual time; phases say for themselves
 */
public record Plan(List<Step> steps, Ending ending, boolean isQueued) {

    /** How a run ends whose steps are done. */
    public record Ending(Role role, String state, Optional<JsonNode> output, Optional<RunError> error) {}
}
