package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.index.Field;
import dev.understudy.engine.state.index.Rule;
import dev.understudy.engine.state.index.Wanted;
import java.util.ArrayList;
import java.util.List;

/** {@code is: one-of}. The value is among those that are wanted; anything but an array is wanted alone. */
record OneOf(ItemPath at) implements Condition {

    @Override
    public Rule rule(JsonNode wanted) {
        List<JsonNode> choices = new ArrayList<>();
        if (wanted.isArray()) {
            wanted.forEach(choices::add);
        } else {
            choices.add(wanted);
        }
        return new Rule.Of(at, Wanted.oneOf(choices));
    }

    @Override
    public List<Field> places() {
        return List.of(at);
    }
}
