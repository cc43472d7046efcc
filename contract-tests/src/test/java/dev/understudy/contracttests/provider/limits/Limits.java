package dev.understudy.contracttests.provider.limits;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The limits of each credential, counted from its first request. Safe to share between threads. */
public final class Limits {
    public static final int REQUESTS = 1200;
    public static final Duration REQUESTS_PER = Duration.ofMinutes(5);
    private static final Duration BLOCK = Duration.ofMinutes(5);
    private static final int CREATIONS = 300;
    private static final Duration CREATIONS_PER = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Map<String, Window> requests = new ConcurrentHashMap<>();
    private final Map<String, Window> creations = new ConcurrentHashMap<>();

    public Limits(InstantSource clock) {
        this.clock = clock;
    }

    public Permit request(String credential) {
        return requests.computeIfAbsent(credential, unseen -> new Window(REQUESTS, REQUESTS_PER, BLOCK))
                .take(clock.instant());
    }

    /** Counted besides, of requests that create something. */
    public Permit creation(String credential) {
        return creations
                .computeIfAbsent(credential, unseen -> new Window(CREATIONS, CREATIONS_PER, Duration.ZERO))
                .take(clock.instant());
    }
}
