package dev.understudy.engine.journal;

import dev.understudy.engine.validate.Violation;
import java.util.List;

/**
 * What was seen of an exchange that others had: it was judged while it passed by, and perhaps not kept to its end.
 *
 * @param requestBytes how long the body of the request was; more than is kept of one that was too long
 * @param responseBytes how long the body of the answer was, likewise
 * @param violations of the contract, by the answer
 * @param unjudged what could not be judged, and why, for people; empty when all was judged
 */
public record Passage(long requestBytes, long responseBytes, List<Violation> violations, List<String> unjudged) {}
