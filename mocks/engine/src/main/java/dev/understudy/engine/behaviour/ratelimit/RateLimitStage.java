package dev.understudy.engine.behaviour.ratelimit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.state.Part;
import dev.understudy.engine.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a permit of each limit that counts the operation; the first that has none left refuses. */
final class RateLimitStage implements Stage {
    static final Set<String> FACTS = Set.of("seconds", "limit", "window", "remaining");

    private final String api;
    private final List<RateLimitConfig> limits;
    private final boolean enabled;
    private final Part<Limiters> part = Part.of(Limiters.class);

    /** @param enabled whether worlds count that say nothing about it */
    RateLimitStage(String api, List<RateLimitConfig> limits, boolean enabled) {
        this.api = api;
        this.limits = List.copyOf(limits);
        this.enabled = enabled;
    }

    @Override
    public Phase phase() {
        return Phase.LIMIT;
    }

    @Override
    public Step apply(Exchange exchange) {
        LimitOverride.Setting setting = LimitOverride.in(exchange.world(), api);
        Optional<LimitOverride> override = setting.override();
        if (!override.map(LimitOverride::enabled).orElse(enabled)) {
            return Step.next();
        }
        Limiters limiters = exchange.world().part(part, Limiters::new);
        for (RateLimitConfig usual : limits) {
            if (!usual.counts(exchange.operation().id())) {
                continue;
            }
            RateLimitConfig config =
                    override.map(changed -> changed.applied(usual)).orElse(usual);
            String caller = config.byAddress()
                    ? exchange.request().peer()
                    : exchange.credential().id();
            Permit permit = limiters.limiter(config, setting.change(), caller).take(exchange.instant());
            exchange.trace()
                    .note(
                            permit.isGranted()
                                    ? "the limit " + config.name() + " leaves " + permit.remaining() + " of "
                                            + config.permits()
                                    : "the limit " + config.name() + " of " + config.permits() + " is used up");
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
