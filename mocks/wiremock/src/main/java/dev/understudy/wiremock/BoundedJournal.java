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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request journal that keeps the newest entries, bounded in number and memory, at the same small cost for each request
 * however many it keeps. WireMock's own, when bounded, counts all its entries on every request.
 */
final class BoundedJournal implements RequestJournalStore {
    /** How much the entries may take in memory together. */
    static final long MAX_BYTES = Journal.MAX_BYTES;
    /** What an entry takes besides what was sent, roughly. */
    private static final int FIXED_BYTES = 1024;

    private final int capacity;
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private long bytes;

    /**
     * What came, as WireMock tells it, or as it will be told when somebody asks.
     *
     * @param bytes the same for an entry at all times: what a request and its answer are is settled when they are added
     */
    private record Entry(
            @Nullable ServeEvent event, @Nullable ShortPathEvent later, long bytes) {

        Entry told() {
            return later == null ? this : new Entry(later.served(), null, bytes);
        }

        ServeEvent served() {
            return Objects.requireNonNull(event, "asked before it was told");
        }
    }

    /** @param capacity how many entries are kept; 0 keeps none */
    BoundedJournal(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void add(ServeEvent event) {
        put(event.getId(), event);
    }

    /** What took the short path. */
    void add(ShortPathEvent event) {
        put(event.id(), new Entry(null, event, FIXED_BYTES + event.bytes()));
    }

    @Override
    public synchronized Stream<ServeEvent> getAll() {
        entries.replaceAll((id, entry) -> entry.told());
        List<ServeEvent> newestFirst =
                new ArrayList<>(entries.values().stream().map(Entry::served).toList());
        Collections.reverse(newestFirst);
        return newestFirst.stream();
    }

    @Override
    public synchronized void removeLast() {
        Iterator<UUID> oldest = entries.keySet().iterator();
        if (oldest.hasNext()) {
            remove(oldest.next());
        }
    }

    @Override
    public synchronized Stream<UUID> getAllKeys() {
        return new ArrayList<>(entries.keySet()).stream();
    }

    @Override
    public synchronized Optional<ServeEvent> get(UUID key) {
        return Optional.ofNullable(entries.computeIfPresent(key, (id, entry) -> entry.told()))
                .map(Entry::served);
    }

    @Override
    public void put(UUID key, ServeEvent event) {
        put(key, new Entry(event, null, bytes(event)));
    }

    private synchronized void put(UUID key, Entry entry) {
        Entry former = entries.put(key, entry);
        bytes += entry.bytes() - (former == null ? 0 : former.bytes());
        while (entries.size() > capacity || (bytes > MAX_BYTES && entries.size() > 1)) {
            removeLast();
        }
    }

    @Override
    public synchronized void remove(UUID key) {
        Entry removed = entries.remove(key);
        if (removed != null) {
            bytes -= removed.bytes();
        }
    }

    @Override
    public synchronized void clear() {
        entries.clear();
        bytes = 0;
    }

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
