package dev.understudy.engine.journal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which operations were answered with which statuses, how often, since the start or the last clearing. Safe to share. */
public final class Coverage {
    private final Map<Answered, Tally> tallies = new ConcurrentHashMap<>();

    /** @param operation operationId */
    public record Answered(String api, String operation, int status) {}

    public void add(Answered answered, Duration took) {
        Tally known = tallies.get(answered);
        (known == null ? tallies.computeIfAbsent(answered, fresh -> new Tally()) : known).add(took);
    }

    /** Everything that was answered at least once. */
    public Map<Answered, Tally> tallies() {
        return Map.copyOf(tallies);
    }

    public void clear() {
        tallies.clear();
    }
}
