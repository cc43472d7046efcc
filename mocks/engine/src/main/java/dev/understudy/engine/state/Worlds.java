package dev.understudy.engine.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * The worlds in use: made when first asked for, dropped when there are too many, or when nobody asks for them any more. Safe
 * to share between threads.
 */
public final class Worlds {
    /** How many worlds are kept; beyond it, those least used are dropped. */
    public static final int MAX_WORLDS = 10_000;
    /** How long a world is kept that nobody asks for. */
    public static final Duration MAX_IDLE = Duration.ofHours(2);

    private final long seed;
    private final Cache<String, World> worlds = Caffeine.newBuilder()
            .maximumSize(MAX_WORLDS)
            .expireAfterAccess(MAX_IDLE)
            .build();

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
