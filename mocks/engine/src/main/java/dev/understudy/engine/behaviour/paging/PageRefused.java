package dev.understudy.engine.behaviour.paging;

import dev.understudy.engine.validate.Violation;
import java.util.List;

/**
 * There is no such page.
 *
 * @param violations at least one
 */
public record PageRefused(List<Violation> violations) implements PageOutcome {}
