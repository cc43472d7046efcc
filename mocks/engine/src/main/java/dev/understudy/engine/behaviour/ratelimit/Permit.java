package dev.understudy.engine.behaviour.ratelimit;

import java.time.Duration;

/**
 * What a limiter says to one request.
 *
 * @param remaining how many more requests would be granted now
 * @param until when granted, until all permits are back; when refused, until the next request is granted
 */
record Permit(boolean isGranted, long remaining, Duration until) {

    static Permit granted(long remaining, Duration untilFull) {
        return new Permit(true, remaining, untilFull);
    }

    static Permit refusedFor(Duration wait) {
        return new Permit(false, 0, wait);
    }

    /** The time in whole seconds, rounded up, at least 1: what {@code Retry-After} says. */
    long seconds() {
        long seconds = until.toSeconds() + (until.toNanosPart() > 0 ? 1 : 0);
        return Math.max(1, seconds);
    }
}
