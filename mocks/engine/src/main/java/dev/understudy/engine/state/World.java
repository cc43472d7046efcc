package dev.understudy.engine.state;

import dev.understudy.engine.time.MovableClock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
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
    private final MovableClock clock;
    private final AtomicLong draws = new AtomicLong();
    private final AtomicReference<@Nullable Instant> start = new AtomicReference<>();
    private final Map<String, Collection> collections = new ConcurrentHashMap<>();
    private final Map<Part<?>, Object> parts = new ConcurrentHashMap<>();

    private World(String key, long seed, MovableClock clock) {
        this.key = key;
        this.seed = seed;
        this.clock = clock;
    }

    static World of(String key, long seed, InstantSource time) {
        return new World(key, seed ^ ((long) key.hashCode() << 32) ^ key.hashCode(), MovableClock.following(time));
    }

    /** What tells this world from others; never a credential in the clear. */
    public String key() {
        return key;
    }

    /** This world's own time: that of all worlds until it is moved. */
    public MovableClock clock() {
        return clock;
    }

    /** When the world began: the instant of the first call. */
    public Instant startedBy(Instant now) {
        start.compareAndSet(null, now);
        Instant began = start.get();
        return began == null ? now : began;
    }

    /** When the world began; empty as long as nothing was asked of it. */
    public Optional<Instant> started() {
        return Optional.ofNullable(start.get());
    }

    /** The resources of one kind, filled at the first call. */
    public Collection collection(String name, Supplier<Collection> fresh) {
        Collection known = collections.get(name);
        return known == null ? collections.computeIfAbsent(name, wanted -> fresh.get()) : known;
    }

    /** The resources of one kind; empty when nobody has asked for any yet. */
    public Optional<Collection> collection(String name) {
        return Optional.ofNullable(collections.get(name));
    }

    /** Puts other resources in the place of those of one kind. */
    public void replace(String name, Collection other) {
        collections.put(name, other);
    }

    /** What is kept for a part of the mock, made at the first call. */
    public <T> T part(Part<T> part, Supplier<T> fresh) {
        Object known = parts.get(part);
        return part.cast(known == null ? parts.computeIfAbsent(part, wanted -> fresh.get()) : known);
    }

    /** How many numbers of the sequence were drawn. */
    public long draws() {
        return draws.get();
    }

    /** Goes on in the sequence from where another world was, as when that is restored. */
    public void resume(Optional<Instant> began, long drawn) {
        start.set(began.orElse(null));
        draws.set(drawn);
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
