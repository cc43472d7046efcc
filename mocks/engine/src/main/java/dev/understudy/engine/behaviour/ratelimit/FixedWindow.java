package dev.understudy.engine.behaviour.ratelimit;

import java.time.Duration;
import java.time.Instant;

/** All permits return at once, when the window that the first request opened has passed. */
final class FixedWindow implements Limiter {
    private final long permits;
    private final Duration per;
    private Instant end = Instant.MIN;
    private long used;

    FixedWindow(long permits, Duration per) {
        this.permits = permits;
        this.per = per;
    }

    @Override
    public synchronized Permit take(Instant instant) {
        if (!instant.isBefore(end)) {
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
