package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A request journal that keeps the newest entries, at the same small cost for each request however many it keeps.
 * WireMock's own, when bounded, counts all its entries on every request.
 */
final class BoundedJournal implements RequestJournalStore {
    private final int capacity;
    private final Map<UUID, ServeEvent> events = new LinkedHashMap<>();

    /** @param capacity how many entries are kept; 0 keeps none */
    BoundedJournal(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized void add(ServeEvent event) {
        put(event.getId(), event);
    }

    @Override
    public synchronized Stream<ServeEvent> getAll() {
        List<ServeEvent> newestFirst = new ArrayList<>(events.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream();
    }

    @Override
    public synchronized void removeLast() {
        Iterator<UUID> oldest = events.keySet().iterator();
        if (oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    @Override
    public synchronized Stream<UUID> getAllKeys() {
        return new ArrayList<>(events.keySet()).stream();
    }

    @Override
    public synchronized Optional<ServeEvent> get(UUID key) {
        return Optional.ofNullable(events.get(key));
    }

    @Override
    public synchronized void put(UUID key, ServeEvent event) {
        events.put(key, event);
        if (events.size() > capacity) {
            removeLast();
        }
    }

    @Override
    public synchronized void remove(UUID key) {
        events.remove(key);
    }

    @Override
    public synchronized void clear() {
        events.clear();
    }
}
