package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.validate.ViolationCode;
import java.time.Instant;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** {@code is: before}, {@code after}, {@code at-or-before}, {@code at-or-after}. What is no instant is on no side. */
record InstantBound(ItemPath at, IntPredicate side) implements Condition {

    @Override
    public Predicate<ObjectNode> rule(JsonNode wanted) throws UnreadableValueException {
        Instant bound = Order.instant(wanted)
                .orElseThrow(() -> new UnreadableValueException(
                        ViolationCode.BAD_FORMAT, "an instant such as 2025-01-01T00:00:00Z", wanted));
        return item -> at.any(
                item,
                value -> Order.instant(value)
                        .map(instant -> side.test(instant.compareTo(bound)))
                        .orElse(false));
    }
}
