package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.index.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How long items are kept. What the seed tells of an older past than that stays: only what passes while the world lasts
 * makes items go.
 *
 * @param since where an item tells from when on; one that does not is kept
 * @param usual the time, and the longest that an item may ask for
 * @param stateAt where an item tells its state, for {@code own}
 * @param own by state: where an item may ask for a time of its own
 */
record Retention(JsonPointer since, Duration usual, JsonPointer stateAt, Map<String, JsonPointer> own) {

    /** An item that looks so, present until its time is over. */
    Look of(Look look, Instant now, Instant worldStart) {
        Optional<Instant> end = Order.instant(look.item().at(since))
                .map(begin -> begin.plus(duration(look.item())))
                .filter(at -> at.isAfter(worldStart));
        if (end.isEmpty()) {
            return look;
        }
        return end.get().isAfter(now) ? look.atMostUntil(end.get()) : look.absent();
    }

    private Duration duration(ObjectNode item) {
        return Optional.ofNullable(own.get(item.at(stateAt).asText()))
                .flatMap(at -> RetentionTime.read(item.at(at)))
                .filter(time -> time.compareTo(usual) < 0)
                .orElse(usual);
    }
}
