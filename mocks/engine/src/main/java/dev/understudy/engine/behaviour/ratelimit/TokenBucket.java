package dev.understudy.engine.behaviour.ratelimit;

import java.time.Duration;
import java.time.Instant;

/** Permits return one by one, evenly: a bucket that holds {@code permits} and is refilled in {@code per}. */
final class TokenBucket implements Limiter {
    private final long permits;
    private final long nanosPerPermit;
    private Instant full = Instant.MIN;

    TokenBucket(long permits, Duration per) {
        this.permits = permits;
        this.nanosPerPermit = Math.max(1, per.toNanos() / permits);
    }

    /** Keeps only the instant at which the bucket is full again; what is missing from it follows. */
    @Override
    public synchronized Permit take(Instant instant) {
        Duration capacity = Duration.ofNanos(nanosPerPermit).multipliedBy(permits);
        Instant emptied = instant.plus(capacity);
        if (full.isAfter(emptied)) {
            full = emptied; // the clock went back; no bucket is emptier than empty
        }
        Instant from = full.isBefore(instant) ? instant : full;
        Instant after = from.plusNanos(nanosPerPermit);
        Duration missing = Duration.between(instant, after);
        if (missing.compareTo(capacity) > 0) {
            return Permit.refusedFor(missing.minus(capacity));
        }
        full = after;
        long remaining = capacity.minus(missing).dividedBy(Duration.ofNanos(nanosPerPermit));
        return Permit.granted(remaining, missing);
    }
}
