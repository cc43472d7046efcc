package dev.understudy.engine.behaviour.query;

import dev.understudy.engine.validate.Violation;
import java.util.List;

/**
 * A query that cannot be understood.
 *
 * @param violations at least one, in the order of the behaviour file
 */
public record QueryRefused(List<Violation> violations) implements QueryOutcome {}
