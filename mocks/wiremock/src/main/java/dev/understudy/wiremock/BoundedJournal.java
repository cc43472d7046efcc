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
 * however many it keeps. Requests that WireMock cannot read are forgotten when they are asked for. WireMock's own, when bounded, counts all its entries on every request.
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
     * @param isTold whether WireMock has shown that it can tell it
     * @param bytes the same for an entry at all times: what a request and its answer are is settled when they are added
     */
    private record Entry(
            @Nullable ServeEvent event, @Nullable ShortPathEvent later, boolean isTold, long bytes) {

        /** Empty when WireMock cannot read the request: it would fail for all entries because of this one. */
        Optional<Entry> told() {
            if (isTold) {
                return Optional.of(this);
            }
            try {
                ServeEvent told = event != null
                        ? event
                        : Objects.requireNonNull(later, "neither told nor to be told")
                                .served();
                told.getRequest().getBodyAsString(); // decoded by the charset that the client claims
                return Optional.of(new Entry(told, null, true, bytes));
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
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
        put(event.id(), new Entry(null, event, false, FIXED_BYTES + event.bytes()));
    }

    @Override
    public synchronized Stream<ServeEvent> getAll() {
        List<ServeEvent> newestFirst = new ArrayList<>(entries.size());
        for (UUID key : List.copyOf(entries.keySet())) {
            get(key).ifPresent(newestFirst::add);
        }
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
        Optional<Entry> told = Optional.ofNullable(entries.get(key)).flatMap(Entry::told);
        if (told.isPresent()) {
            entries.replace(key, told.get());
        } else {
            remove(key);
        }
        return told.map(Entry::served);
    }

    @Override
    public void put(UUID key, ServeEvent event) {
        put(key, new Entry(event, null, false, bytes(event)));
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
