package dev.understudy.engine.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How often one answer was given, and how long the mock took for it. Safe to share between threads. */
public final class Tally {
    /** Upper bounds of the buckets that durations are counted in; the last bucket has none. */
    public static final List<Duration> BOUNDS = Stream.of(
                    50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 50_000, 250_000)
            .map(micros -> Duration.ofNanos(micros * 1_000L))
            .toList();

    private static final long[] BOUND_NANOS =
            BOUNDS.stream().mapToLong(Duration::toNanos).toArray();

    private final LongAdder[] buckets;
    private final LongAdder nanos = new LongAdder();

    Tally() {
        buckets = Stream.generate(LongAdder::new).limit(BOUND_NANOS.length + 1L).toArray(LongAdder[]::new);
    }

    void add(Duration took) {
        long spent = took.toNanos();
        int bucket = 0;
        while (bucket < BOUND_NANOS.length && spent > BOUND_NANOS[bucket]) {
            bucket++;
        }
        buckets[bucket].increment();
        nanos.add(spent);
    }

    public long count() {
        return counts().stream().mapToLong(Long::longValue).sum();
    }

    /** How many answers took how long: one number for each bound, not added up, and one for those above the last. */
    public List<Long> counts() {
        return Stream.of(buckets).map(LongAdder::sum).toList();
    }

    /** All the time together. */
    public Duration total() {
        return Duration.ofNanos(nanos.sum());
    }
}
