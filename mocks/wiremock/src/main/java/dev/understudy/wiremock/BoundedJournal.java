package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.understudy.engine.journal.Journal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request journal that keeps the newest entries, bounded in number and memory, at the same small cost for each request however many it keeps.
 * WireMock's own, when bounded, counts all its entries on every request.
 */
final class BoundedJournal implements RequestJournalStore {
    /** How much the entries may take in memory together. */
    static final long MAX_BYTES = Journal.MAX_BYTES;
    /** What an entry takes besides what was sent, roughly. */
    private static final int FIXED_BYTES = 1024;

    private final int capacity;
    private final Map<UUID, ServeEvent> events = new LinkedHashMap<>();
    private long bytes;

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
            remove(oldest.next());
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
        ServeEvent former = events.put(key, event);
        bytes += bytes(event) - (former == null ? 0 : bytes(former));
        while (events.size() > capacity || (bytes > MAX_BYTES && events.size() > 1)) {
            removeLast();
        }
    }

    @Override
    public synchronized void remove(UUID key) {
        ServeEvent removed = events.remove(key);
        if (removed != null) {
            bytes -= bytes(removed);
        }
    }

    @Override
    public synchronized void clear() {
        events.clear();
        bytes = 0;
    }

    /** The same for an entry at all times: what a request and its answer are is settled when they are added. */
    private static long bytes(ServeEvent event) {
        LoggedRequest request = event.getRequest();
        long sent =
                FIXED_BYTES + length(request.getBody()) + 4L * request.getUrl().length(); // its absolute form, too
        if (request.getParts() != null && !request.getParts().isEmpty()) {
            sent += length(request.getBody()); // each part holds its content once more
        }
        for (HttpHeader header : request.getHeaders().all()) {
            for (String value : header.values()) {
                sent += header.key().length() + value.length();
            }
        }
        LoggedResponse answer = event.getResponse();
        return answer == null ? sent : sent + length(answer.getBody());
    }

    private static long length(byte @Nullable [] body) {
        return body == null ? 0 : body.length;
    }
}
