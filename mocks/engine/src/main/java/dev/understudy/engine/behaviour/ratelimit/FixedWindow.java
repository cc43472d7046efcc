package dev.understudy.engine.behaviour.ratelimit;

import java.time.Duration;
import java.time.Instant;

/**
 * All permits return at once, when the window that the first request opened has passed. A clock that goes back behind the
 * window opens a new one.
 */
final class FixedWindow implements Limiter {
    private final long permits;
    private final Duration per;
    private Instant start = Instant.MAX;
    private Instant end = Instant.MIN;
    private long used;

    FixedWindow(long permits, Duration per) {
        this.permits = permits;
        this.per = per;
    }

    @Override
    public synchronized Permit take(Instant instant) {
        if (!instant.isBefore(end) || instant.isBefore(start)) {
            start = instant;
            end = instant.plus(per);
            used = 0;
        }
        Duration wait = Duration.between(instant, end);
        if (used == permits) {
            return Permit.refusedFor(wait);
        }
        used++;
        return Permit.granted(permits - used, wait);
    }
}
