package dev.understudy.engine.behaviour.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt at a task.
 *
 * @param end absent while it is in flight, and for ever when the run was terminated in the midst of it; so is success
 */
public record AttemptState(Instant start, Optional<Instant> end, Optional<Boolean> success, Optional<RunError> error) {

    static AttemptState inFlight(Instant start) {
        return new AttemptState(start, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static AttemptState ended(Instant start, Instant end, Optional<RunError> error) {
        return new AttemptState(start, Optional.of(end), Optional.of(error.isEmpty()), error);
    }
}
