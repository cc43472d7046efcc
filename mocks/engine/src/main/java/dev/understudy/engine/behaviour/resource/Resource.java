package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.state.Collection;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.SortedList;
import dev.understudy.engine.state.World;
import dev.understudy.engine.state.index.Index;
import dev.understudy.engine.state.index.IndexPlan;
import dev.understudy.engine.state.index.Look;
import dev.understudy.engine.state.index.Rule;
import dev.understudy.engine.time.InstantText;
import dev.understudy.engine.validate.RequestValues;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A kind of thing that an API keeps.
 *
 * @param name as the behaviour file says it
 * @param key names its collections in every world; not shared with another API
 * @param keys where an item holds what tells it from others: its id last, before it what its id is unique within
 * @param life what becomes of items by themselves; empty when they only change by being written to
 * @param retention how long items are kept; for ever when empty
 * @param lists what lists of it need to know; complete once all operations are read
 * @param maxItems how many a world keeps of it at most; beyond that, nothing is created
 * @param maxInputs how many commands and events an item takes at most
 */
record Resource(
        String name,
        String key,
        List<String> keys,
        Seed seed,
        InstantText instants,
        Optional<Life> life,
        Optional<Retention> retention,
        Lists lists,
        int maxItems,
        int maxInputs) {
    /** How many items a world keeps, unless the behaviour file says less. */
    static final int MAX_ITEMS = 1_000_000;
    /** How many commands and events an item takes, unless the behaviour file says less. */
    static final int MAX_INPUTS = 10_000;

    /** The items of the world that the exchange belongs to. */
    Collection collection(Exchange exchange) {
        return collection(exchange.world(), exchange.instant());
    }

    /** The items of a world, as it is now. */
    Collection collection(World world) {
        return collection(world, world.clock().instant());
    }

    private Collection collection(World world, Instant now) {
        return world.collection(key, () -> fresh(world, now));
    }

    private Collection fresh(World world, Instant now) {
        Collection collection = new Collection(seed.at(world.startedBy(now).truncatedTo(ChronoUnit.MINUTES)));
        lists.forEach(plan -> index(world, collection, plan)); // from now on they are told of every change
        return collection;
    }

    /** The items of the exchange's world, sorted and filtered. */
    SortedList select(Exchange exchange, IndexPlan plan, Rule rule, Order order) {
        return index(exchange.world(), collection(exchange), plan).select(rule, order, exchange.instant());
    }

    /** To be called after writing, so that whoever lists next does not have to make up for all that was written. */
    void settle(Exchange exchange) {
        Collection collection = collection(exchange);
        lists.forEach(plan -> index(exchange.world(), collection, plan).settle(exchange.instant()));
    }

    private Index index(World world, Collection collection, IndexPlan plan) {
        return Index.of(collection, plan, (kept, now) -> look(kept, world, now), world.clock());
    }

    /** What the item is kept under. */
    String keyOf(JsonNode item) {
        return keyOf(keys, item);
    }

    static String keyOf(List<String> keys, JsonNode item) {
        if (keys.size() == 1) {
            return item.at(keys.get(0)).asText();
        }
        return joined(keys.stream().map(pointer -> item.at(pointer).asText()).toList());
    }

    /** What an item is kept under, of the parts of its key. */
    static String joined(List<String> parts) {
        return String.join("\n", parts);
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

    /** An item as it would be kept, but for its life. */
    ObjectNode withDefaults(ObjectNode item) {
        return seed.whole(item);
    }

    /** A kept item in the form in which it could begin anew, nothing of it lost. */
    ObjectNode saved(ObjectNode kept) {
        return life.isPresent() ? life.get().saved(kept) : kept;
    }

    /** A kept item as it is now; empty when its time is over. */
    Optional<ObjectNode> present(ObjectNode kept, Exchange exchange) {
        return present(kept, exchange.world(), exchange.instant());
    }

    Optional<ObjectNode> present(ObjectNode kept, World world, Instant now) {
        Look look = look(kept, world, now);
        return look.isPresent() ? Optional.of(look.item()) : Optional.empty();
    }

    /** When a kept item changes next by itself; empty when it never will. */
    Optional<Instant> nextChange(ObjectNode kept, Instant now) {
        return life.map(each -> each.look(kept, now).until()).filter(until -> !until.equals(Instant.MAX));
    }

    /** A kept item as it is at an instant. */
    ObjectNode shown(ObjectNode kept, Instant now) {
        return life.isPresent() ? life.get().look(kept, now).item() : kept;
    }

    private Look look(ObjectNode kept, World world, Instant now) {
        Look look = life.isPresent() ? life.get().look(kept, now) : new Look(kept, Instant.MAX);
        return retention.isPresent() ? retention.get().of(look, now, world.startedBy(now)) : look;
    }
}
