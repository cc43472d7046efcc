package dev.understudy.engine.state;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that one credential's requests have brought about, and nobody else's. Safe to share between threads. */
public final class World {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private final String key;
    private final long seed;
    private final AtomicLong draws = new AtomicLong();
    private final AtomicReference<@Nullable Instant> start = new AtomicReference<>();
    private final Map<String, Collection> collections = new ConcurrentHashMap<>();

    private World(String key, long seed) {
        this.key = key;
        this.seed = seed;
    }

    static World of(String key, long seed) {
        return new World(key, seed ^ ((long) key.hashCode() << 32) ^ key.hashCode());
    }

    /** What tells this world from others; never a credential in the clear. */
    public String key() {
        return key;
    }

    /** When the world began: the instant of the first call. */
    public Instant startedBy(Instant now) {
        start.compareAndSet(null, now);
        Instant began = start.get();
        return began == null ? now : began;
    }

    /** The resources of one kind, filled at the first call. */
    public Collection collection(String name, Supplier<Collection> fresh) {
        Collection known = collections.get(name);
        return known == null ? collections.computeIfAbsent(name, wanted -> fresh.get()) : known;
    }

    /** The next number of this world's own sequence: the same calls in the same order get the same numbers. */
    public long nextLong() {
        long mixed = seed + GAMMA * draws.incrementAndGet();
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** A UUID of version 4, lower case. */
    public String nextUuid() {
        long high = nextLong() & ~0xf000L | 0x4000L;
        long low = nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** 32 lower-case hexadecimal digits. */
    public String nextHex32() {
        return String.format("%016x%016x", nextLong(), nextLong());
    }
}
