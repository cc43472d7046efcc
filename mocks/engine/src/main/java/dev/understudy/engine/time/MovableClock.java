package dev.understudy.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A clock that runs with another or stands still, and can be moved. Safe to share between threads. */
public final class MovableClock implements InstantSource {
    private final InstantSource base;
    private volatile Setting setting = new Setting(Duration.ZERO, Optional.empty());

    /** @param stopped where the clock stands; empty while it runs, moved against its base */
    private record Setting(Duration moved, Optional<Instant> stopped) {}

    private MovableClock(InstantSource base) {
        this.base = base;
    }

    /** Runs with the machine's time. */
    public static MovableClock real() {
        return following(InstantSource.system());
    }

    /** Runs with another clock until it is moved or stopped itself. */
    public static MovableClock following(InstantSource base) {
        return new MovableClock(base);
    }

    public static MovableClock frozenAt(Instant instant) {
        return following(InstantSource.fixed(instant));
    }

    /** @param instant ISO 8601, such as {@code 2030-01-01T00:00:00Z} */
    public static MovableClock frozenAt(String instant) {
        return frozenAt(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        Setting now = setting;
        return now.stopped().orElseGet(() -> base.instant().plus(now.moved()));
    }

    /** Whether the clock runs with its base; one that was never stopped does, even if that base stands still. */
    public boolean isRunning() {
        return setting.stopped().isEmpty();
    }

    /** How far a running clock is ahead of its base; how far it would be if it ran on now. */
    public synchronized Duration ahead() {
        return Duration.between(base.instant(), instant());
    }

    /** Moves the clock; a running clock keeps running from there. Negative durations move it back. */
    public synchronized void forward(Duration duration) {
        setting = new Setting(setting.moved().plus(duration), setting.stopped().map(instant -> instant.plus(duration)));
    }

    /** Puts the clock at an instant; a running clock keeps running from there. */
    public synchronized void set(Instant instant) {
        setting = new Setting(
                Duration.between(base.instant(), instant), setting.stopped().map(stopped -> instant));
    }

    /** Stops the clock where it is. */
    public synchronized void stop() {
        setting = new Setting(setting.moved(), Optional.of(instant()));
    }

    /** Lets the clock run on from where it is. */
    public synchronized void run() {
        setting = new Setting(Duration.between(base.instant(), instant()), Optional.empty());
    }
}
