package dev.understudy.engine.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * The newest exchanges, bounded in number and memory; the oldest of all worlds make room for new ones. Safe to share
 * between threads.
 */
public final class Journal {
    /** How much the exchanges may take in memory together. */
    public static final long MAX_BYTES = 64L << 20;

    private final int capacity;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, Recorded> byId = new LinkedHashMap<>();
    private final Map<String, Deque<Recorded>> byWorld = new HashMap<>();
    private long bytes;

    /** @param capacity how many exchanges are kept; 0 keeps none */
    public Journal(int capacity) {
        this.capacity = capacity;
    }

    /** Whether anything is kept at all. */
    public boolean isKept() {
        return capacity > 0;
    }

    /** The id of the next exchange. */
    public long nextId() {
        return ids.incrementAndGet();
    }

    public void add(Recorded exchange) {
        if (!isKept()) {
            return;
        }
        synchronized (this) {
            byId.put(exchange.id(), exchange);
            byWorld.computeIfAbsent(exchange.world(), world -> new ArrayDeque<>())
                    .addLast(exchange);
            bytes += exchange.bytes();
            while (byId.size() > capacity || (bytes > MAX_BYTES && byId.size() > 1)) {
                forget(byId.values().iterator().next());
            }
        }
    }

    public synchronized Optional<Recorded> get(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The exchanges of one world, or of all, newest first. */
    public synchronized List<Recorded> newest(Optional<String> world, Predicate<Recorded> wanted, int limit) {
        Collection<Recorded> oldestFirst =
                world.isPresent() ? byWorld.getOrDefault(world.get(), new ArrayDeque<>()) : byId.values();
        List<Recorded> all = new ArrayList<>(oldestFirst);
        List<Recorded> found = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && found.size() < limit; i--) {
            if (wanted.test(all.get(i))) {
                found.add(all.get(i));
            }
        }
        return found;
    }

    public synchronized int size() {
        return byId.size();
    }

    public synchronized void clear() {
        byId.clear();
        byWorld.clear();
        bytes = 0;
    }

    /** Forgets the exchanges of one world. */
    public synchronized void clear(String world) {
        new ArrayList<>(byWorld.getOrDefault(world, new ArrayDeque<>())).forEach(this::forget);
    }

    private void forget(Recorded exchange) {
        byId.remove(exchange.id());
        bytes -= exchange.bytes();
        Deque<Recorded> others = byWorld.get(exchange.world());
        if (others != null) {
            Iterator<Recorded> oldest = others.iterator();
            while (oldest
                    .hasNext()) { // the oldest of all is the first of its world, unless two were added out of order
                if (oldest.next().id() == exchange.id()) {
                    oldest.remove();
                    break;
                }
            }
            if (others.isEmpty()) {
                byWorld.remove(exchange.world());
            }
        }
    }
}
