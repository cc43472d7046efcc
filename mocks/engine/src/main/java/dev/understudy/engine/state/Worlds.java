package dev.understudy.engine.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final InstantSource time;
    private final Cache<String, World> worlds = Caffeine.newBuilder()
            .maximumSize(MAX_WORLDS)
            .expireAfterAccess(MAX_IDLE)
            .build();

    /** @param time what the clocks of all worlds run with */
    public Worlds(long seed, InstantSource time) {
        this.seed = seed;
        this.time = time;
    }

    /** What every world's sequence, and every cursor, is made from. */
    public long seed() {
        return seed;
    }

    public World world(String key) {
        return worlds.get(key, this::fresh);
    }

    /** The world of a name, if it is in use. */
    public Optional<World> existing(String key) {
        @Nullable World known = worlds.getIfPresent(key);
        return Optional.ofNullable(known);
    }

    /** Drops a world and all that is in it; false when there is none of that name. */
    public boolean drop(String key) {
        return worlds.asMap().remove(key) != null;
    }

    /** A world as it would be at its beginning, that is not in use yet. */
    public World fresh(String key) {
        return World.of(key, seed, time);
    }

    /** Puts a world in the place of the one of its name. Requests that are under way end in the old one. */
    public void replace(World world) {
        worlds.put(world.key(), world);
    }

    /** All worlds in use, by name. */
    public List<World> all() {
        return worlds.asMap().values().stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }
}
