package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.understudy.engine.time.InstantText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The resources that a world begins with. A text {@code @-PT5M} stands for the instant five minutes before the world's
 * start, {@code @ms-PT5M} for the same in milliseconds since 1970. Worlds that began in the same minute share one copy in memory. Safe to share between threads.
 */
final class Seed {
    static final Pattern RELATIVE = Pattern.compile("@(ms)?([+-]?P[0-9DTHMS.]+)");
    private static final int KEPT = 64;

    private final List<ObjectNode> templates;
    private final List<String> keys;
    private final ObjectNode defaults;
    private final InstantText instants;
    private final Optional<Life> life;
    private final Cache<Instant, Map<String, ObjectNode>> rendered =
            Caffeine.newBuilder().maximumSize(KEPT).softValues().build();

    /** @param defaults members that an item has unless it says otherwise */
    Seed(
            List<ObjectNode> templates,
            List<String> keys,
            ObjectNode defaults,
            InstantText instants,
            Optional<Life> life) {
        this.templates = List.copyOf(templates);
        this.keys = List.copyOf(keys);
        this.defaults = defaults;
        this.instants = instants;
        this.life = life;
    }

    /** The items by id, for a world that began then. Must not be changed. */
    Map<String, ObjectNode> at(Instant start) {
        return rendered.get(start, this::render);
    }

    /** An item, of the seed or new, ready to be kept. */
    ObjectNode begun(ObjectNode item, Instant now) {
        ObjectNode whole = whole(item);
        return life.isPresent() ? life.get().begun(whole, now) : whole;
    }

    /** An item with the members that it leaves to the defaults. */
    ObjectNode whole(ObjectNode item) {
        if (defaults.isEmpty()) {
            return item;
        }
        ObjectNode whole = defaults.deepCopy();
        whole.setAll(item);
        return whole;
    }

    private Map<String, ObjectNode> render(Instant start) {
        Map<String, ObjectNode> items = new LinkedHashMap<>();
        for (ObjectNode template : templates) {
            ObjectNode item = rendered(template, start, instants);
            items.put(Resource.keyOf(keys, item), begun(item, start));
        }
        return items;
    }

    /** One item of a seed file, its relative instants made absolute. */
    static ObjectNode rendered(ObjectNode template, Instant start, InstantText instants) {
        return (ObjectNode) render(template, start, instants);
    }

    private static JsonNode render(JsonNode node, Instant start, InstantText instants) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> copy.set(entry.getKey(), render(entry.getValue(), start, instants)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> copy.add(render(element, start, instants)));
            return copy;
        }
        if (node.isTextual() && node.textValue().startsWith("@")) {
            Matcher matcher = RELATIVE.matcher(node.textValue());
            if (matcher.matches()) {
                Instant instant = start.plus(Duration.parse(matcher.group(2)));
                return matcher.group(1) == null
                        ? TextNode.valueOf(instants.write(instant))
                        : LongNode.valueOf(instant.toEpochMilli());
            }
        }
        return node;
    }
}
