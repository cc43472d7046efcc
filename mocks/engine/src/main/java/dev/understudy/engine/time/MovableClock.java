package dev.understudy.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A clock that runs with another or stands still, and can be moved. Safe to share between threads. */
public final class MovableClock implements InstantSource {
    private final boolean baseStands;
    private final InstantSource usual;
    private volatile Setting setting;

    /**
     * How the clock follows another.
     *
     * @param base what it runs with
     * @param stopped where the clock stands; empty while it runs, moved against its base
     */
    private record Setting(InstantSource base, Duration moved, Optional<Instant> stopped) {}

    private MovableClock(InstantSource usual, boolean baseStands) {
        this.usual = usual;
        this.baseStands = baseStands;
        this.setting = new Setting(usual, Duration.ZERO, Optional.empty());
    }

    /** Runs with the machine's time. */
    public static MovableClock real() {
        return following(InstantSource.system());
    }

    /** Runs with another clock until it is moved or stopped itself. */
    public static MovableClock following(InstantSource base) {
        return new MovableClock(base, false);
    }

    public static MovableClock frozenAt(Instant instant) {
        return new MovableClock(InstantSource.fixed(instant), true);
    }

    /** @param instant ISO 8601, such as {@code 2030-01-01T00:00:00Z} */
    public static MovableClock frozenAt(String instant) {
        return frozenAt(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        Setting now = setting;
        return now.stopped().orElseGet(() -> now.base().instant().plus(now.moved()));
    }

    /** Whether the clock runs with its base; one that was never stopped does, even if that base stands still. */
    public boolean isRunning() {
        return setting.stopped().isEmpty();
    }

    /** Whether time passes on this clock: it runs, and so does what it runs with. */
    public boolean isMoving() {
        Setting now = setting;
        return now.stopped().isEmpty() && (now.base() != usual || usualMoves());
    }

    private boolean usualMoves() {
        return !baseStands && (!(usual instanceof MovableClock clock) || clock.isMoving());
    }

    /** How far a running clock is ahead of its base; how far it would be if it ran on now. */
    public synchronized Duration ahead() {
        return Duration.between(setting.base().instant(), instant());
    }

    /** Moves the clock; a running clock keeps running from there. Negative durations move it back. */
    public synchronized void forward(Duration duration) {
        setting = new Setting(
                setting.base(),
                setting.moved().plus(duration),
                setting.stopped().map(instant -> instant.plus(duration)));
    }

    /** Puts the clock at an instant; a running clock keeps running from there. */
    public synchronized void set(Instant instant) {
        setting = new Setting(
                setting.base(),
                Duration.between(setting.base().instant(), instant),
                setting.stopped().map(stopped -> instant));
    }

    /** Stops the clock where it is. */
    public synchronized void stop() {
        setting = new Setting(setting.base(), setting.moved(), Optional.of(instant()));
    }

    /** Lets the clock run on from where it is: with its base, or with the machine's time when that stands still. */
    public synchronized void run() {
        InstantSource base = usualMoves() ? usual : InstantSource.system();
        setting = new Setting(base, Duration.between(base.instant(), instant()), Optional.empty());
    }
}
