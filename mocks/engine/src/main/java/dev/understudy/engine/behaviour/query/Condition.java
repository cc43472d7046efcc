package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.index.Field;
import dev.understudy.engine.state.index.Rule;
import java.util.List;

/** What a query parameter says about the items of a list. */
interface Condition {

    /**
     * The rule that a parameter's value makes, worked out once for a request.
     *
     * @throws UnreadableValueException when the value makes none
     */
    Rule rule(JsonNode wanted) throws UnreadableValueException;

    /** All that its rules may speak of. */
    List<Field> places();

    /** Whether a value counts as not sent. */
    default boolean isNothing(JsonNode wanted) {
        return wanted.isNull();
    }
}
