package dev.understudy.contracttests.provider.store;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A world for each credential, made from the seed when it is first used. Safe to share between threads. */
public final class Worlds {
    private final Seed seed;
    private final InstantSource clock;
    private final Map<String, World> worlds = new ConcurrentHashMap<>();

    public Worlds(Seed seed, InstantSource clock) {
        this.seed = seed;
        this.clock = clock;
    }

    public World of(String credential) {
        return worlds.computeIfAbsent(credential, unseen -> seed.worldFrom(clock.instant()));
    }
}
