package dev.understudy.engine.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the holes of a {@link Template} stand for. */
@FunctionalInterface
public interface Scope {

    /** Any value for a name that the template's compiler let pass; never {@code null}. */
    JsonNode value(String name);

    /** The scope of each violation in turn; none where a template has nothing to do with violations. */
    default List<Scope> eachViolation() {
        return List.of();
    }
}
