package dev.understudy.admin;

import dev.understudy.engine.behaviour.ratelimit.LimitOverride;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.state.Worlds;
import dev.understudy.understudy.model.RateLimit;
import dev.understudy.understudy.model.RateLimitChange;
import dev.understudy.understudy.model.RateLimitList;
import dev.understudy.understudy.model.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Rate limits that a world counts otherwise than behaviour files say. */
final class LimitOperations {
    private final Worlds worlds;
    private final ServedApis apis;

    LimitOperations(Worlds worlds, ServedApis apis) {
        this.worlds = worlds;
        this.apis = apis;
    }

    Map<String, Handler> handlers() {
        return Map.of("listRateLimits", this::list, "setRateLimit", this::set, "deleteRateLimit", this::delete);
    }

    private MockResponse list(AdminRequest request) {
        String id = request.path("world");
        return worlds.existing(id)
                .map(world -> Answers.ok(new RateLimitList(LimitOverride.all(world).entrySet().stream()
                        .map(entry -> told(entry.getKey(), entry.getValue()))
                        .toList())))
                .orElseGet(() -> Problems.unknownWorld(id));
    }

    private MockResponse set(AdminRequest request) {
        String api = request.path("api");
        if (!apis.has(api)) {
            return Problems.unknownApi(api, apis.names());
        }
        RateLimitChange change = request.body(RateLimitChange.class);
        Optional<String> text = Optional.ofNullable(change.getPer());
        Optional<Duration> per = text.flatMap(Times::positive);
        if (text.isPresent() && per.isEmpty()) {
            return unusable(Times.notPositive("/body/per", text.get()));
        }
        if (per.filter(LimitOperations::isTooLong).isPresent()) {
            String message = "expected at most " + LimitOverride.LONGEST + ", got " + per.get();
            return unusable(new Violation("too-large", "/body/per", message));
        }
        LimitOverride override = new LimitOverride(
                Objects.requireNonNullElse(change.getEnabled(), true),
                Optional.ofNullable(change.getPermits()).map(Integer::longValue),
                per);
        LimitOverride.set(worlds.world(request.path("world")), api, override);
        return Answers.ok(told(api, override));
    }

    private MockResponse delete(AdminRequest request) {
        String id = request.path("world");
        String api = request.path("api");
        return worlds.existing(id)
                .map(world -> {
                    if (!apis.has(api)) {
                        return Problems.unknownApi(api, apis.names());
                    }
                    LimitOverride.remove(world, api);
                    return Answers.noContent();
                })
                .orElseGet(() -> Problems.unknownWorld(id));
    }

    private static boolean isTooLong(Duration per) {
        return per.compareTo(LimitOverride.LONGEST) > 0;
    }

    private static MockResponse unusable(Violation violation) {
        return Problems.of(422, "no-period", "Unusable limit", List.of(violation));
    }

    private static RateLimit told(String api, LimitOverride override) {
        RateLimit limit = new RateLimit(api, override.enabled());
        override.permits().ifPresent(permits -> limit.permits(permits.intValue()));
        override.per().ifPresent(per -> limit.per(per.toString()));
        return limit;
    }
}
