package dev.understudy.engine.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The resources of one kind in one world, by id. What nobody has written to is the seed's own memory, shared by all
 * worlds that began with it. Safe to share between threads; items must not be changed, only replaced. A write costs the
 * same however many items there are; whoever holds the monitor keeps others from writing, but not from reading.
 */
public final class Collection {
    private final Map<Object, Watcher> watchers = new ConcurrentHashMap<>();
    private volatile Map<String, ObjectNode> seed;
    private final Map<String, Optional<ObjectNode>> written = new ConcurrentHashMap<>();
    private int size;

    /** Is told of every change, right after it and before the writer goes on. */
    public interface Watcher {
        void changed(String id);

        /** All items may have changed. */
        void replaced();
    }

    /** @param seed not copied, and never written to */
    public Collection(Map<String, ObjectNode> seed) {
        this.seed = Collections.unmodifiableMap(seed);
        this.size = seed.size();
    }

    public Optional<ObjectNode> get(String id) {
        Optional<ObjectNode> change = written.get(id);
        return change != null ? change : Optional.ofNullable(seed.get(id));
    }

    /** How many items there are. */
    public synchronized int size() {
        return size;
    }

    public synchronized void put(String id, ObjectNode item) {
        size += get(id).isPresent() ? 0 : 1;
        write(id, Optional.of(item));
    }

    /** Adds an item, unless there is one of that id. */
    public synchronized boolean putIfAbsent(String id, ObjectNode item) {
        if (get(id).isPresent()) {
            return false;
        }
        put(id, item);
        return true;
    }

    /** Replaces an item, unless somebody else has replaced or removed it: {@code before} must be the very object. */
    @SuppressWarnings("ReferenceEquality") // an equal item may have come from another change
    public synchronized boolean replace(String id, ObjectNode before, ObjectNode after) {
        if (get(id).orElse(null) != before) {
            return false;
        }
        write(id, Optional.of(after));
        return true;
    }

    /** Removes an item; false when there was none of that id. */
    public synchronized boolean remove(String id) {
        if (get(id).isEmpty()) {
            return false;
        }
        size--;
        write(id, Optional.empty());
        return true;
    }

    /** All items by id: a copy, those of the seed first, in its order. */
    public synchronized Map<String, ObjectNode> all() {
        Map<String, ObjectNode> all = new LinkedHashMap<>();
        forEach(all::put);
        return all;
    }

    /** Shows every item, those of the seed first, in its order; others cannot write meanwhile. */
    public synchronized void forEach(BiConsumer<String, ObjectNode> action) {
        seed.keySet().forEach(id -> get(id).ifPresent(item -> action.accept(id, item)));
        written.forEach((id, item) -> {
            if (!seed.containsKey(id)) {
                item.ifPresent(present -> action.accept(id, present));
            }
        });
    }

    /** Puts these items in the place of all that there are. */
    public synchronized void replaceAll(Map<String, ObjectNode> items) {
        forEach((id, item) -> written.put(id, Optional.empty()));
        seed = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        written.clear();
        size = items.size();
        watchers.values().forEach(Watcher::replaced);
    }

    /** The watcher of a key, made at the first call; it is told of every change since. */
    public <W extends Watcher> W watcher(Object key, Class<W> type, Supplier<W> fresh) {
        Watcher known = watchers.get(key);
        return type.cast(known != null ? known : watchers.computeIfAbsent(key, wanted -> fresh.get()));
    }

    private void write(String id, Optional<ObjectNode> item) {
        written.put(id, item);
        watchers.values().forEach(watcher -> watcher.changed(id));
    }
}
