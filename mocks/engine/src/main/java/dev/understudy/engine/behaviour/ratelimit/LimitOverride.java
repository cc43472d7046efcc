package dev.understudy.engine.behaviour.ratelimit;

import dev.understudy.engine.state.Part;
import dev.understudy.engine.state.World;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** @param change rises with every change, so that what was counted before it is not found again */
    record Setting(Optional<LimitOverride> override, long change) {
        private static final Setting UNCHANGED = new Setting(Optional.empty(), 0);
    }

    private static final class Overrides {
        private final Map<String, Setting> byApi = new ConcurrentHashMap<>();

        void change(String api, Optional<LimitOverride> override) {
            byApi.merge(api, new Setting(override, 1), (old, fresh) -> new Setting(override, old.change() + 1));
        }
    }

    static Setting in(World world, String api) {
        return overrides(world).byApi.getOrDefault(api, Setting.UNCHANGED);
    }

    /** Every override of a world, by API. */
    public static Map<String, LimitOverride> all(World world) {
        Map<String, LimitOverride> all = new TreeMap<>();
        overrides(world).byApi.forEach((api, setting) -> setting.override().ifPresent(each -> all.put(api, each)));
        return all;
    }

    /** Lets a world count otherwise for an API from now on; what it has counted is forgotten. */
    public static void set(World world, String api, LimitOverride override) {
        overrides(world).change(api, Optional.of(override));
    }

    /** Lets a world count as the behaviour file says again; what it has counted is forgotten. */
    public static void remove(World world, String api) {
        overrides(world).change(api, Optional.empty());
    }

    private static Overrides overrides(World world) {
        return world.part(PART, Overrides::new);
    }

    RateLimitConfig applied(RateLimitConfig config) {
        return config.with(permits.orElse(config.permits()), per.orElse(config.per()));
    }
}
