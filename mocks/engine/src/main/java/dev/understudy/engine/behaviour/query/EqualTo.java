package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/** {@code is: equal}. The value is the one that is wanted, as JSON: objects and arrays included. */
record EqualTo(ItemPath at) implements Condition {

    @Override
    public Predicate<ObjectNode> rule(JsonNode wanted) {
        return item -> at.any(item, value -> Json.areEqual(value, wanted));
    }
}
