package dev.understudy.engine.time;

import java.time.Duration;

/** Measures how long the mock itself takes, by the machine's time. For telling people only: no rule goes by it. */
public final class Stopwatch {
    private final long start = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch started() {
        return new Stopwatch();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
