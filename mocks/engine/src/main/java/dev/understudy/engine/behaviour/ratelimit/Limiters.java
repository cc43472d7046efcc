package dev.understudy.engine.behaviour.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** What one world has used of an API's limits. Safe to share between threads. */
final class Limiters {
    /** Callers that one world tells apart, by limit; beyond it, those least seen start anew. */
    private static final int MAX_CALLERS = 1_000;

    private final Cache<Key, Limiter> limiters = Caffeine.newBuilder()
            .maximumSize(MAX_CALLERS)
            .executor(Runnable::run)
            .build();

    private record Key(String limit, long change, String caller) {}

    /**
     * What counts the requests of a caller.
     *
     * @param change after another one, counting begins anew
     * @param caller who is counted apart: an address, or a credential by its short hash
     */
    Limiter limiter(RateLimitConfig config, long change, String caller) {
        return limiters.get(new Key(config.name(), change, caller), fresh -> config.newLimiter());
    }
}
