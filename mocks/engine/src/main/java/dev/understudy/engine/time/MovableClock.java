package dev.understudy.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs with real time or stands still, and can be moved. Safe to share between threads. */
public final class MovableClock implements InstantSource {
    private final AtomicReference<InstantSource> source;

    private MovableClock(InstantSource source) {
        this.source = new AtomicReference<>(source);
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
        return source.get().instant();
    }

    /** Moves the clock; a running clock keeps running from there. Negative durations move it back. */
    public void forward(Duration duration) {
        source.updateAndGet(now -> {
            Instant fixed = now.instant();
            return now.equals(InstantSource.fixed(fixed))
                    ? InstantSource.fixed(fixed.plus(duration))
                    : () -> now.instant().plus(duration);
        });
    }
}
