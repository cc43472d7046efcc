package dev.understudy.engine.behaviour.ratelimit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.refuse.Template;
import dev.understudy.engine.state.Worlds;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a permit of each limit that counts the operation; the first that has none left refuses. */
final class RateLimitStage implements Stage {
    static final Set<String> FACTS = Set.of("seconds", "limit", "window", "remaining");

    private final List<Counted> limits;

    private record Counted(RateLimitConfig config, Cache<String, Limiter> limiters) {}

    RateLimitStage(List<RateLimitConfig> limits) {
        this.limits = limits.stream()
                .map(config -> new Counted(
                        config,
                        Caffeine.newBuilder().maximumSize(Worlds.MAX_WORLDS).build()))
                .toList();
    }

    @Override
    public Phase phase() {
        return Phase.LIMIT;
    }

    @Override
    public Step apply(Exchange exchange) {
        for (Counted limit : limits) {
            RateLimitConfig config = limit.config();
            if (!config.counts(exchange.operation().id())) {
                continue;
            }
            String world = exchange.world().key();
            String key = config.byAddress() ? world + "@" + exchange.request().peer() : world;
            Permit permit =
                    limit.limiters().get(key, caller -> config.newLimiter()).take(exchange.instant());
            if (permit.isGranted() && config.headers().isEmpty()) {
                continue;
            }
            Map<String, JsonNode> facts = facts(config, permit);
            config.headers().forEach((name, template) -> exchange.respondWith(name, fill(template, facts)));
            if (!permit.isGranted()) {
                return Step.refuse(new Refusal(config.refusal(), List.of(), facts));
            }
        }
        return Step.next();
    }

    private static Map<String, JsonNode> facts(RateLimitConfig config, Permit permit) {
        return Map.of(
                "seconds", LongNode.valueOf(permit.seconds()),
                "limit", LongNode.valueOf(config.permits()),
                "window", LongNode.valueOf(config.per().toSeconds()),
                "remaining", LongNode.valueOf(permit.remaining()));
    }

    private static String fill(Template template, Map<String, JsonNode> facts) {
        return template.fill(name -> facts.getOrDefault(name, LongNode.valueOf(0)))
                .asText();
    }
}
