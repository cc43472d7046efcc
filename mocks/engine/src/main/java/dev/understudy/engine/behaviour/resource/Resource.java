package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.state.Collection;
import dev.understudy.engine.time.InstantText;
import dev.understudy.engine.validate.RequestValues;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A kind of thing that an API keeps.
 *
 * @param name as the behaviour file says it
 * @param key names its collections in every world; not shared with another API
 * @param keys where an item holds what tells it from others: its id last, before it what its id is unique within
 * @param life what becomes of items by themselves; empty when they only change by being written to
 */
record Resource(String name, String key, List<String> keys, Seed seed, InstantText instants, Optional<Life> life) {

    /** The items of the world that the exchange belongs to. */
    Collection collection(Exchange exchange) {
        return exchange.world()
                .collection(
                        key,
                        () -> new Collection(seed.at(
                                exchange.world().startedBy(exchange.instant()).truncatedTo(ChronoUnit.MINUTES))));
    }

    /** What the item is kept under. */
    String keyOf(JsonNode item) {
        return keyOf(keys, item);
    }

    static String keyOf(List<String> keys, JsonNode item) {
        if (keys.size() == 1) {
            return item.at(keys.get(0)).asText();
        }
        return keys.stream().map(pointer -> item.at(pointer).asText()).collect(Collectors.joining("\n"));
    }

    /** What an item is kept under that the path names. */
    String keyOf(Enclosure enclosure, String id, RequestValues values) {
        StringBuilder key = new StringBuilder();
        for (String pointer : keys.subList(0, keys.size() - 1)) {
            key.append(enclosure.valueAt(pointer, values)).append('\n');
        }
        return key.append(id).toString();
    }

    /** A new item, ready to be kept. */
    ObjectNode begun(ObjectNode item, Instant now) {
        return seed.begun(item, now);
    }

    /** A kept item as it is at an instant. */
    ObjectNode shown(ObjectNode kept, Instant now) {
        return life.isPresent() ? life.get().shown(kept, now) : kept;
    }
}
