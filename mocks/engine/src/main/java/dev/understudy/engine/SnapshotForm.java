package dev.understudy.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.spec.Pointers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a member of a snapshot looks like; what it means is looked at where it is read.
 *
 * @param expected for people
 */
record SnapshotForm(String expected, Predicate<JsonNode> fits) {
    private static final SnapshotForm OBJECT = new SnapshotForm("an object", JsonNode::isObject);
    private static final SnapshotForm ARRAY = new SnapshotForm("an array", JsonNode::isArray);
    private static final SnapshotForm TEXT = new SnapshotForm("a text", JsonNode::isTextual);
    private static final SnapshotForm SWITCH = new SnapshotForm("true or false", JsonNode::isBoolean);
    private static final SnapshotForm SEED = new SnapshotForm("a whole number", JsonNode::canConvertToExactIntegral);
    private static final SnapshotForm COUNT =
            new SnapshotForm("a whole number from 0 on", each -> isWhole(each, 0, Long.MAX_VALUE));
    private static final SnapshotForm ORDINAL =
            new SnapshotForm("a whole number from 1 on", each -> isWhole(each, 1, Long.MAX_VALUE));
    private static final SnapshotForm PERMITS =
            new SnapshotForm("a whole number from 1 to 1000000", each -> isWhole(each, 1, 1_000_000));
    private static final SnapshotForm STATUS =
            new SnapshotForm("a status from 200 to 599", each -> isWhole(each, 200, 599));
    private static final SnapshotForm PROBABILITY = new SnapshotForm(
            "a number from 0 to 1", each -> each.isNumber() && each.doubleValue() >= 0 && each.doubleValue() <= 1);

    private static final Map<String, SnapshotForm> DOCUMENT = Map.of(
            "started",
            TEXT,
            "draws",
            COUNT,
            "clock",
            OBJECT,
            "rateLimits",
            OBJECT,
            "faults",
            ARRAY,
            "resources",
            OBJECT);
    private static final Map<String, SnapshotForm> CLOCK = Map.of("now", TEXT, "running", SWITCH);
    private static final Map<String, SnapshotForm> LIMIT = Map.of("enabled", SWITCH, "permits", PERMITS, "per", TEXT);
    private static final Map<String, SnapshotForm> FAULT = Map.of("matched", COUNT, "fired", COUNT, "rule", OBJECT);
    private static final Map<String, SnapshotForm> RULE = Map.ofEntries(
            Map.entry("id", TEXT),
            Map.entry("api", TEXT),
            Map.entry("operation", TEXT),
            Map.entry("when", OBJECT),
            Map.entry("after", COUNT),
            Map.entry("first", ORDINAL),
            Map.entry("every", ORDINAL),
            Map.entry("probability", PROBABILITY),
            Map.entry("seed", SEED),
            Map.entry("status", STATUS),
            Map.entry("example", TEXT),
            Map.entry("delay", TEXT),
            Map.entry("fault", TEXT));
    private static final Map<String, SnapshotForm> WHEN = Map.of("path", OBJECT, "query", OBJECT, "headers", OBJECT);

    /** What is expected elsewhere, by JSON Pointers to what is there instead; empty when all is as it should be. */
    static Map<String, String> faults(JsonNode document) {
        Map<String, String> found = new LinkedHashMap<>();
        if (!document.isObject()) {
            found.put("", OBJECT.expected);
            return found;
        }
        members(document, "", DOCUMENT, found);
        members(document.path("clock"), "/clock", CLOCK, found);
        each(document.path("rateLimits"), "/rateLimits", OBJECT, found);
        document.path("rateLimits")
                .properties()
                .forEach(limit ->
                        members(limit.getValue(), Pointers.child("/rateLimits", limit.getKey()), LIMIT, found));
        for (int i = 0; i < document.path("faults").size(); i++) {
            fault(document.path("faults").path(i), Pointers.child("/faults", i), found);
        }
        each(document.path("resources"), "/resources", ARRAY, found);
        return found;
    }

    private static void fault(JsonNode fault, String place, Map<String, String> found) {
        if (!fault.path("rule").isObject()) {
            found.put(fault.isObject() ? place + "/rule" : place, OBJECT.expected);
        }
        members(fault, place, FAULT, found);
        JsonNode rule = fault.path("rule");
        members(rule, place + "/rule", RULE, found);
        members(rule.path("when"), place + "/rule/when", WHEN, found);
        rule.path("when")
                .properties()
                .forEach(part ->
                        each(part.getValue(), Pointers.child(place + "/rule/when", part.getKey()), TEXT, found));
    }

    private static void members(
            JsonNode object, String place, Map<String, SnapshotForm> known, Map<String, String> found) {
        object.properties().forEach(member -> {
            SnapshotForm form = known.get(member.getKey());
            if (form == null) {
                found.put(Pointers.child(place, member.getKey()), "nothing");
            } else if (!form.fits.test(member.getValue())) {
                found.put(Pointers.child(place, member.getKey()), form.expected);
            }
        });
    }

    private static void each(JsonNode object, String place, SnapshotForm form, Map<String, String> found) {
        object.properties().forEach(member -> {
            if (!form.fits.test(member.getValue())) {
                found.put(Pointers.child(place, member.getKey()), form.expected);
            }
        });
    }

    private static boolean isWhole(JsonNode value, long from, long to) {
        return value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= from
                && value.longValue() <= to;
    }
}
