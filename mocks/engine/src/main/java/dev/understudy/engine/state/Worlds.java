package dev.understudy.engine.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The worlds in use: made when first asked for, dropped when there are too many. Safe to share between threads. */
public final class Worlds {
    /** How many worlds are kept; beyond it, those least used are dropped. */
    public static final int MAX_WORLDS = 100_000;

    private final long seed;
    private final Cache<String, World> worlds =
            Caffeine.newBuilder().maximumSize(MAX_WORLDS).build();

    public Worlds(long seed) {
        this.seed = seed;
    }

    /** What every world's sequence, and every cursor, is made from. */
    public long seed() {
        return seed;
    }

    public World world(String key) {
        return worlds.get(key, wanted -> World.of(wanted, seed));
    }
}
