package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/** What a query parameter says about the items of a list. */
interface Condition {

    /**
     * The rule that a parameter's value makes, worked out once for a request.
     *
     * @throws UnreadableValueException when the value makes none
     */
    Predicate<ObjectNode> rule(JsonNode wanted) throws UnreadableValueException;

    /** Whether a value counts as not sent. */
    default boolean isNothing(JsonNode wanted) {
        return wanted.isNull();
    }
}
