package dev.understudy.engine.state;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Everything that one credential's requests have brought about, and nobody else's. Safe to share between threads.
 *
 * @param key what tells this world from others; never a credential in the clear
 */
public record World(String key, long seed, AtomicLong draws) {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    static World of(String key, long seed) {
        return new World(key, seed ^ ((long) key.hashCode() << 32) ^ key.hashCode(), new AtomicLong());
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
