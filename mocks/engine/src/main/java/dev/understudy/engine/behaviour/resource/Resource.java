package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.state.Collection;
import dev.understudy.engine.time.InstantText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A kind of thing that an API keeps.
 *
 * @param key names its collections in every world; not shared with another API
 * @param idPointer where an item holds its id
 * @param life what becomes of items by themselves; empty when they only change by being written to
 */
record Resource(String key, String idPointer, Seed seed, InstantText instants, Optional<Life> life) {

    /** The items of the world that the exchange belongs to. */
    Collection collection(Exchange exchange) {
        return exchange.world()
                .collection(
                        key,
                        () -> new Collection(seed.at(
                                exchange.world().startedBy(exchange.instant()).truncatedTo(ChronoUnit.MINUTES))));
    }

    /** A new item, ready to be kept. */
    ObjectNode begun(ObjectNode item, Instant now) {
        return life.isPresent() ? life.get().begun(item, now) : item;
    }

    /** A kept item as it is at an instant. */
    ObjectNode shown(ObjectNode kept, Instant now) {
        return life.isPresent() ? life.get().shown(kept, now) : kept;
    }
}
