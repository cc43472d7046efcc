package dev.understudy.engine.behaviour.ratelimit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.refuse.RefusalName;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.template.Template;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One limit of an API.
 *
 * @param byAddress whether each client address is counted apart; always within one world
 * @param block once exceeded, everything is refused for this long
 * @param operations operationIds that it counts; all when empty
 * @param headers put on every answer that was counted
 */
record RateLimitConfig(
        String name,
        long permits,
        Duration per,
        boolean byAddress,
        boolean isBucket,
        Optional<Duration> block,
        Set<String> operations,
        String refusal,
        Map<String, Template> headers) {
    static final String KEY = "rate-limits";

    static List<RateLimitConfig> read(BehaviourSetup setup) {
        List<RateLimitConfig> limits = new ArrayList<>();
        for (int i = 0; i < setup.config(KEY).size(); i++) {
            limits.add(read(setup, setup.config(KEY).get(i), Pointers.child("/" + KEY, i)));
        }
        return limits;
    }

    boolean counts(String operationId) {
        return operations.isEmpty() || operations.contains(operationId);
    }

    /** The same limit with other numbers. */
    RateLimitConfig with(long otherPermits, Duration otherPer) {
        return new RateLimitConfig(
                name, otherPermits, otherPer, byAddress, isBucket, block, operations, refusal, headers);
    }

    Limiter newLimiter() {
        Limiter plain = isBucket ? new TokenBucket(permits, per) : new FixedWindow(permits, per);
        return block.isPresent() ? new Blocking(plain, block.get()) : plain;
    }

    private static RateLimitConfig read(BehaviourSetup setup, JsonNode node, String place) {
        Set<String> operations = new HashSet<>();
        for (int i = 0; i < node.path("operations").size(); i++) {
            String id = node.path("operations").get(i).asText();
            if (setup.contract().api().operation(id).isEmpty()) {
                setup.problem(
                        "unknown-operation",
                        Pointers.child(place + "/operations", i),
                        "the contract has no operation \"" + id + "\"");
            }
            operations.add(id);
        }
        Map<String, Template> headers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.path("headers").properties()) {
            String here = Pointers.child(place + "/headers", entry.getKey());
            headers.put(entry.getKey(), Template.compile(entry.getValue(), here, (name, at) -> {
                if (!RateLimitStage.FACTS.contains(name)) {
                    setup.problem(
                            "unknown-placeholder",
                            at,
                            "a rate limit knows no ${" + name + "}, only " + new TreeSet<>(RateLimitStage.FACTS));
                }
            }));
        }
        return new RateLimitConfig(
                node.path("name").asText(),
                Math.max(1, node.path("permits").asLong(1)),
                duration(setup, node.path("per"), place + "/per").orElse(Duration.ofSeconds(1)),
                node.path("by").asText("credential").equals("address"),
                node.path("algorithm").asText("fixed-window").equals("token-bucket"),
                node.has("block") ? duration(setup, node.get("block"), place + "/block") : Optional.empty(),
                operations,
                setup.refusal(node.path("refusal"), RefusalName.RATE_LIMITED.text(), place + "/refusal"),
                headers);
    }

    private static Optional<Duration> duration(BehaviourSetup setup, JsonNode text, String place) {
        try {
            Duration duration = Duration.parse(text.asText());
            if (!duration.isNegative() && !duration.isZero() && duration.compareTo(LimitOverride.LONGEST) <= 0) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException e) {
            // reported below, together with durations that are too short or too long
        }
        setup.problem(
                "bad-duration",
                place,
                "expected an ISO 8601 duration up to " + LimitOverride.LONGEST + " such as PT10S, got " + text);
        return Optional.empty();
    }
}
