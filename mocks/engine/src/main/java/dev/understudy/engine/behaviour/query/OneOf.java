package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** {@code is: one-of}. The value is among those that are wanted; anything but an array is wanted alone. */
record OneOf(ItemPath at) implements Condition {

    @Override
    public Predicate<ObjectNode> rule(JsonNode wanted) {
        List<JsonNode> choices = new ArrayList<>();
        if (wanted.isArray()) {
            wanted.forEach(choices::add);
        } else {
            choices.add(wanted);
        }
        return item -> at.any(item, value -> {
            for (JsonNode choice : choices) {
                if (Json.areEqual(value, choice)) {
                    return true;
                }
            }
            return false;
        });
    }
}
