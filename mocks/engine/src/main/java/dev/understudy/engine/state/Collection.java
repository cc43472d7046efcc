package dev.understudy.engine.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The resources of one kind in one world, by id. What nobody has written to is the seed's own memory, shared by all
 * worlds that began with it. Safe to share between threads; items must not be changed, only replaced.
 */
public final class Collection {
    private final Map<String, ObjectNode> seed;
    private final Map<String, Optional<ObjectNode>> written = new HashMap<>();
    private long version;
    private Snapshot snapshot;

    /**
     * The items at one moment.
     *
     * @param version changes with every write; equal versions of one collection hold equal items
     * @param items in no particular order
     * @param orders the orders that were asked for
     */
    public record Snapshot(long version, List<ObjectNode> items, Map<Order, List<ObjectNode>> orders) {
        Snapshot(long version, List<ObjectNode> items) {
            this(version, items, new ConcurrentHashMap<>());
        }

        /** The items in an order; sorted at the first call for it. */
        public List<ObjectNode> sorted(Order order) {
            return orders.computeIfAbsent(order, wanted -> {
                List<ObjectNode> sorted = new ArrayList<>(items);
                sorted.sort(wanted.comparator());
                return Collections.unmodifiableList(sorted);
            });
        }
    }

    /** @param seed not copied, and never written to */
    public Collection(Map<String, ObjectNode> seed) {
        this.seed = Collections.unmodifiableMap(seed);
        this.snapshot = new Snapshot(0, List.copyOf(seed.values()));
    }

    public synchronized Optional<ObjectNode> get(String id) {
        Optional<ObjectNode> change = written.get(id);
        return change != null ? change : Optional.ofNullable(seed.get(id));
    }

    public synchronized void put(String id, ObjectNode item) {
        written.put(id, Optional.of(item));
        version++;
    }

    /** Adds an item, unless there is one of that id. */
    public synchronized boolean putIfAbsent(String id, ObjectNode item) {
        if (get(id).isPresent()) {
            return false;
        }
        put(id, item);
        return true;
    }

    /** Replaces an item by what becomes of it; empty when there is none of that id. */
    public synchronized Optional<ObjectNode> update(String id, UnaryOperator<ObjectNode> change) {
        Optional<ObjectNode> before = get(id);
        Optional<ObjectNode> changed = before.map(change);
        if (!changed.equals(before)) {
            changed.ifPresent(item -> put(id, item));
        }
        return changed;
    }

    /** Removes an item; false when there was none of that id. */
    public synchronized boolean remove(String id) {
        if (get(id).isEmpty()) {
            return false;
        }
        written.put(id, Optional.empty());
        version++;
        return true;
    }

    public synchronized Snapshot snapshot() {
        if (snapshot.version() != version) {
            Map<String, ObjectNode> all = new HashMap<>(seed);
            written.forEach((id, item) -> {
                if (item.isPresent()) {
                    all.put(id, item.get());
                } else {
                    all.remove(id);
                }
            });
            snapshot = new Snapshot(version, Collections.unmodifiableList(new ArrayList<>(all.values())));
        }
        return snapshot;
    }
}
