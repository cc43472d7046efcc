package dev.understudy.engine.behaviour.ratelimit;

import java.time.Duration;
import java.time.Instant;

/** A limit that, once exceeded, refuses everything for a time of its own; then counting begins anew. */
final class Blocking implements Limiter {
    private final Limiter limiter;
    private final Duration block;
    private Instant blockedFrom = Instant.MAX;
    private Instant blockedUntil = Instant.MIN;

    Blocking(Limiter limiter, Duration block) {
        this.limiter = limiter;
        this.block = block;
    }

    @Override
    public synchronized Permit take(Instant instant) {
        if (!instant.isBefore(blockedFrom) && instant.isBefore(blockedUntil)) {
            return Permit.refusedFor(Duration.between(instant, blockedUntil));
        }
        Permit permit = limiter.take(instant);
        if (permit.isGranted()) {
            return permit;
        }
        Duration wait = permit.until().compareTo(block) > 0 ? permit.until() : block;
        blockedFrom = instant;
        blockedUntil = instant.plus(wait);
        return Permit.refusedFor(wait);
    }
}
