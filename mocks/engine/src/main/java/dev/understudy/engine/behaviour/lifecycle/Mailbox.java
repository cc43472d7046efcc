package dev.understudy.engine.behaviour.lifecycle;

import dev.understudy.engine.behaviour.lifecycle.Input.Event;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Events that nobody has waited for yet: for each type, first in, first out. */
final class Mailbox {
    private final Map<String, Deque<Event>> kept = new HashMap<>();
    private int size;

    void keep(Event event) {
        kept.computeIfAbsent(event.type(), type -> new ArrayDeque<>()).add(event);
        size++;
    }

    /** Takes the oldest event of the type, if it came before an instant. */
    Optional<Event> take(String type, Instant before) {
        Deque<Event> events = kept.get(type);
        if (events == null || events.isEmpty() || !events.getFirst().instant().isBefore(before)) {
            return Optional.empty();
        }
        size--;
        return Optional.of(events.removeFirst());
    }

    int size() {
        return size;
    }
}
