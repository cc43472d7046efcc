package dev.understudy.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.behaviour.fault.CountedRule;
import dev.understudy.engine.behaviour.fault.FaultReader;
import dev.understudy.engine.behaviour.fault.FaultRules;
import dev.understudy.engine.behaviour.fault.FaultWriter;
import dev.understudy.engine.behaviour.ratelimit.LimitOverride;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.ResourceKind;
import dev.understudy.engine.state.World;
import dev.understudy.engine.state.Worlds;
import dev.understudy.engine.time.ClockRange;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns worlds into documents and back: what they keep, their clock, faults and limits. What was used of a limit is not part
 * of it; a restored world counts anew. Safe to share between threads.
 */
public final class Snapshots {
    private static final String INSTANT = "an instant from " + ClockRange.FIRST + " to " + ClockRange.LAST;

    private final Worlds worlds;
    private final Map<String, ResourceKind> kinds = new LinkedHashMap<>();
    private final Set<String> apis;
    private final FaultReader faults;

    Snapshots(Worlds worlds, List<ResourceKind> kinds, Map<String, Api> apis) {
        this.worlds = worlds;
        kinds.forEach(kind -> this.kinds.put(kind.api() + "/" + kind.name(), kind));
        this.apis = Set.copyOf(apis.keySet());
        this.faults = new FaultReader(apis);
    }

    /** The world as a document. Requests that are under way may or may not be in it. */
    public ObjectNode save(World world) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        world.started().ifPresent(started -> document.put("started", started.toString()));
        document.put("draws", world.draws());
        document.putObject("clock")
                .put("now", world.clock().instant().toString())
                .put("running", world.clock().isRunning());
        ObjectNode limits = document.putObject("rateLimits");
        LimitOverride.all(world).forEach((api, override) -> {
            ObjectNode limit = limits.putObject(api).put("enabled", override.enabled());
            override.permits().ifPresent(permits -> limit.put("permits", permits));
            override.per().ifPresent(per -> limit.put("per", per.toString()));
        });
        ArrayNode rules = document.putArray("faults");
        FaultRules.of(world)
                .all()
                .forEach(counted -> rules.addObject()
                        .put("matched", counted.matched())
                        .put("fired", counted.fired())
                        .set("rule", FaultWriter.write(counted.rule())));
        ObjectNode resources = document.putObject("resources");
        kinds.forEach((name, kind) -> kind.saved(world).ifPresent(items -> resources.set(name, items)));
        return document;
    }

    /**
     * Puts a world in the place of the one of that name, whole or not at all.
     *
     * @param document as {@link #save} writes it, of this or another process
     * @return what is wrong with the document, with pointers into it; empty when the world was restored
     */
    public List<Violation> restore(String key, JsonNode document) {
        List<Violation> violations = new ArrayList<>();
        SnapshotForm.faults(document)
                .forEach((place, expected) -> violations.add(violation(place, expected, text(document.at(place)))));
        if (!violations.isEmpty()) {
            return violations;
        }
        World world = worlds.fresh(key);
        restoreClock(world, document, violations);
        restoreLimits(world, document.path("rateLimits"), violations);
        restoreFaults(world, document.path("faults"), violations);
        document.path("resources").properties().forEach(entry -> {
            String place = Pointers.child("/resources", entry.getKey());
            ResourceKind kind = kinds.get(entry.getKey());
            if (kind == null) {
                violations.add(violation(place, "one of " + kinds.keySet(), "\"" + entry.getKey() + "\""));
            } else {
                kind.restore(world, entry.getValue()).forEach(each -> violations.add(each.below("/body" + place)));
            }
        });
        if (violations.isEmpty()) {
            worlds.replace(world);
        }
        return violations;
    }

    private static void restoreClock(World world, JsonNode document, List<Violation> violations) {
        Optional<Instant> now = Order.instant(document.at("/clock/now")).filter(ClockRange::holds);
        Optional<Instant> started = Order.instant(document.path("started")).filter(ClockRange::holds);
        if (now.isEmpty()) {
            violations.add(violation("/clock/now", INSTANT, text(document.at("/clock/now"))));
        }
        if (started.isEmpty() && document.has("started")) {
            violations.add(violation("/started", INSTANT, text(document.get("started"))));
        }
        if (!document.at("/clock/running").asBoolean(true)) {
            world.clock().stop(); // before it is set: it would go on in between
        }
        now.ifPresent(world.clock()::set);
        world.resume(started, document.path("draws").asLong(0));
    }

    private void restoreLimits(World world, JsonNode limits, List<Violation> violations) {
        limits.properties().forEach(entry -> {
            JsonNode limit = entry.getValue();
            if (!apis.contains(entry.getKey())) {
                violations.add(violation(
                        Pointers.child("/rateLimits", entry.getKey()),
                        "one of " + new TreeSet<>(apis),
                        "\"" + entry.getKey() + "\""));
            }
            Optional<Duration> per = duration(limit.path("per"));
            if (limit.has("per") && per.isEmpty()) {
                violations.add(violation(
                        Pointers.child("/rateLimits", entry.getKey()) + "/per",
                        "a duration such as PT10S, up to " + LimitOverride.LONGEST,
                        text(limit.get("per"))));
            }
            LimitOverride.set(
                    world,
                    entry.getKey(),
                    new LimitOverride(
                            limit.path("enabled").asBoolean(true),
                            limit.has("permits")
                                    ? Optional.of(
                                            Math.max(1, limit.get("permits").asLong(1)))
                                    : Optional.empty(),
                            per));
        });
    }

    private void restoreFaults(World world, JsonNode rules, List<Violation> violations) {
        if (rules.size() > FaultRules.MAX_RULES) {
            violations.add(violation("/faults", "at most " + FaultRules.MAX_RULES + " rules", rules.size() + ""));
            return;
        }
        for (int i = 0; i < rules.size(); i++) {
            JsonNode counted = rules.get(i);
            String place = Pointers.child("/faults", i) + "/rule";
            faults.read(
                            counted.path("rule"),
                            "fault-" + (i + 1),
                            place,
                            (code, pointer, message) -> violations.add(violation(pointer, message, "another")))
                    .ifPresent(rule -> FaultRules.of(world)
                            .put(new CountedRule(
                                    rule,
                                    counted.path("matched").asLong(0),
                                    counted.path("fired").asLong(0))));
        }
    }

    private static Optional<Duration> duration(JsonNode text) {
        try {
            Duration duration = Duration.parse(text.asText());
            boolean fits =
                    !duration.isNegative() && !duration.isZero() && duration.compareTo(LimitOverride.LONGEST) <= 0;
            return fits ? Optional.of(duration) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Violation violation(String pointer, String expected, String got) {
        return new Violation(
                ViolationCode.MALFORMED,
                MessagePart.BODY,
                String.join(".", Pointers.steps(pointer)),
                "/body" + pointer,
                "",
                "",
                expected,
                got);
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
