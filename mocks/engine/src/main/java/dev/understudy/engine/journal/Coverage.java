package dev.understudy.engine.journal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which operations were answered with which statuses, how often, since the start and
 * since the last clearing. Safe to share. */
public final class Coverage {
    private final Map<Answered, Tally> tallies = new ConcurrentHashMap<>();
    private volatile Map<Answered, Long> cleared = Map.of();

    /** @param operation operationId */
    public record Answered(String api, String operation, int status) {}

    public void add(Answered answered, Duration took) {
        Tally known = tallies.get(answered);
        (known == null ? tallies.computeIfAbsent(answered, fresh -> new Tally()) : known).add(took);
    }

    /** Everything that was answered since the start; counts that only rise. */
    public Map<Answered, Tally> tallies() {
        return Map.copyOf(tallies);
    }

    /** How often each was answered since the last clearing; what was not is left out. */
    public Map<Answered, Long> counts() {
        Map<Answered, Long> before = cleared;
        Map<Answered, Long> counts = new HashMap<>();
        tallies.forEach((answered, tally) -> {
            long count = tally.count() - before.getOrDefault(answered, 0L);
            if (count > 0) {
                counts.put(answered, count);
            }
        });
        return counts;
    }

    /** Lets {@link #counts} begin anew. */
    public void clear() {
        Map<Answered, Long> counted = new HashMap<>();
        tallies.forEach((answered, tally) -> counted.put(answered, tally.count()));
        cleared = Map.copyOf(counted);
    }
}
