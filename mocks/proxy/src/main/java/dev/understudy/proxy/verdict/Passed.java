package dev.understudy.proxy.verdict;

import dev.understudy.engine.journal.Passage;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.engine.validate.Violation;
import java.util.List;

/**
 * An exchange that is over.
 *
 * @param why in the case of a failure, for people; empty otherwise
 */
public record Passed(Recorded exchange, Outcome outcome, String why) {

    public List<Violation> requestViolations() {
        return exchange.violations();
    }

    public List<Violation> responseViolations() {
        return exchange.passage().map(Passage::violations).orElse(List.of());
    }

    public boolean isViolating() {
        return !requestViolations().isEmpty() || !responseViolations().isEmpty();
    }
}
