package dev.understudy.engine.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the holes of a {@link Template} stand for. */
@FunctionalInterface
public interface Scope {

    /** Any value for a name that the template's compiler let pass; never {@code null}. */
    JsonNode value(String name);

    /**
     * The scope of each thing of a kind in turn.
     *
     * @param kind what follows {@code each-}, such as {@code violation}
     * @return none where there is nothing of that kind
     */
    default List<Scope> each(String kind) {
        return List.of();
    }
}
