package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.index.Field;
import dev.understudy.engine.state.index.Rule;
import dev.understudy.engine.state.index.Wanted;
import java.util.List;

/** {@code is: equal}. The value is the one that is wanted, as JSON: objects and arrays included. */
record EqualTo(ItemPath at) implements Condition {

    @Override
    public Rule rule(JsonNode wanted) {
        return new Rule.Of(at, Wanted.oneOf(List.of(wanted)));
    }

    @Override
    public List<Field> places() {
        return List.of(at);
    }
}
