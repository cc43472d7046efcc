package dev.understudy.engine.behaviour.ratelimit;

import dev.understudy.engine.state.Part;
import dev.understudy.engine.state.World;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a world counts with instead of the limits that the behaviour file of an API gives: for tests that want to meet a
 * limit soon, or never.
 *
 * @param enabled whether the API's limits are counted at all
 * @param permits how many requests each limit grants; empty for as many as the file says
 * @param per in what time; empty for as long as the file says
 */
public record LimitOverride(boolean enabled, Optional<Long> permits, Optional<Duration> per) {
    /** The longest time that a limit can be counted over. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final Part<Overrides> PART = Part.of(Overrides.class);

    private static final class Overrides {
        private final Map<String, LimitOverride> byApi = new ConcurrentHashMap<>();
    }

    /** What a world counts with for an API; empty when it is as the behaviour file says. */
    public static Optional<LimitOverride> in(World world, String api) {
        return Optional.ofNullable(all(world).get(api));
    }

    /** Every override of a world, by API. May be changed; what is counted already under another limit is forgotten. */
    public static Map<String, LimitOverride> all(World world) {
        return world.part(PART, Overrides::new).byApi;
    }

    RateLimitConfig applied(RateLimitConfig config) {
        return config.with(permits.orElse(config.permits()), per.orElse(config.per()));
    }
}
