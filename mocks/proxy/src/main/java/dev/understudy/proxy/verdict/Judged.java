package dev.understudy.proxy.verdict;

import dev.understudy.engine.validate.Violation;
import java.util.List;

/**
 * What the contract says of a request or of an answer.
 *
 * @param unjudged what could not be judged, and why, such as {@code response body: too-large}; empty when all was
 */
public record Judged(List<Violation> violations, List<String> unjudged) {
    /** Nothing to say. */
    public static final Judged NOTHING = new Judged(List.of(), List.of());

    public boolean isViolating() {
        return !violations.isEmpty();
    }
}
