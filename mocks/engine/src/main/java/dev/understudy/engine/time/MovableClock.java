package dev.understudy.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that runs with real time or stands still, and can be moved. Safe to share between threads. */
public final class MovableClock implements InstantSource {
    private final InstantSource base;
    private volatile Duration moved = Duration.ZERO;

    private MovableClock(InstantSource base) {
        this.base = base;
    }

    /** Runs with the machine's time. */
    public static MovableClock real() {
        return new MovableClock(InstantSource.system());
    }

    public static MovableClock frozenAt(Instant instant) {
        return new MovableClock(InstantSource.fixed(instant));
    }

    /** @param instant ISO 8601, such as {@code 2030-01-01T00:00:00Z} */
    public static MovableClock frozenAt(String instant) {
        return frozenAt(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(moved);
    }

    /** Moves the clock; a running clock keeps running from there. Negative durations move it back. */
    public synchronized void forward(Duration duration) {
        moved = moved.plus(duration);
    }
}
