package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.index.Field;
import dev.understudy.engine.state.index.Rule;
import dev.understudy.engine.state.index.Span;
import dev.understudy.engine.state.index.Wanted;
import dev.understudy.engine.validate.ViolationCode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** {@code is: before}, {@code after}, {@code at-or-before}, {@code at-or-after}. What is no instant is on no side. */
record InstantBound(ItemPath at, Function<Instant, Span> side) implements Condition {

    @Override
    public Rule rule(JsonNode wanted) throws UnreadableValueException {
        Instant bound = Order.instant(wanted)
                .orElseThrow(() -> new UnreadableValueException(
                        ViolationCode.BAD_FORMAT, "an instant such as 2025-01-01T00:00:00Z", wanted));
        return new Rule.Of(at, Wanted.in(side.apply(bound)));
    }

    @Override
    public List<Field> places() {
        return List.of(at);
    }
}
