package dev.understudy.contracttests.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is moved. Safe to share between threads. */
public final class ProviderClock implements InstantSource {
    private Instant now;

    public ProviderClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void forward(Duration by) {
        now = now.plus(by);
    }
}
