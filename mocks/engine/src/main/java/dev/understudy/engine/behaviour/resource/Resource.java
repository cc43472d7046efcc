package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.state.Collection;
import dev.understudy.engine.time.InstantText;
import java.time.temporal.ChronoUnit;

/**
 * A kind of thing that an API keeps.
 *
 * @param key names its collections in every world; not shared with another API
 * @param idPointer where an item holds its id
 */
record Resource(String key, String idPointer, Seed seed, InstantText instants) {

    /** The items of the world that the exchange belongs to. */
    Collection collection(Exchange exchange) {
        return exchange.world()
                .collection(
                        key,
                        () -> new Collection(seed.at(
                                exchange.world().startedBy(exchange.instant()).truncatedTo(ChronoUnit.MINUTES))));
    }

    String id(ObjectNode item) {
        return item.at(idPointer).asText();
    }
}
