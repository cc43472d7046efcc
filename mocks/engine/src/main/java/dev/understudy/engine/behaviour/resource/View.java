package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.understudy.engine.http.WrittenJson;
import dev.understudy.engine.template.Template;
import java.util.List;
import java.util.Optional;

/**
 * What of a resource an answer shows: all of it, all but some places, or what a template makes of it. It remembers what it
 * has made of items, until they change: a changed item is another object. Safe to share between threads.
 */
final class View {
    private static final long REMEMBERED_BYTES = 8L << 20;

    private final List<List<String>> omitted;
    private final Optional<Template> template;
    private final Cache<ObjectNode, WrittenJson> remembered = Caffeine.newBuilder()
            .weakKeys()
            .<ObjectNode, WrittenJson>weigher((item, shown) -> weight(shown))
            .maximumWeight(REMEMBERED_BYTES)
            .build();

    /** @param omitted places as steps, {@code *} standing for every member or element */
    View(List<List<String>> omitted, Optional<Template> template) {
        this.omitted = omitted;
        this.template = template;
    }

    /** Shows all of it. */
    static View whole() {
        return new View(List.of(), Optional.empty());
    }

    /** The item as it is shown; neither may be changed. */
    JsonNode of(ObjectNode item) {
        WrittenJson known = remembered.getIfPresent(item);
        if (known != null) {
            return known;
        }
        JsonNode made = made(item);
        if (!(made instanceof ObjectNode shown)) {
            return made;
        }
        WrittenJson written = WrittenJson.of(shown);
        remembered.put(item, written);
        return written;
    }

    /** Roughly what it takes in memory: its text twice, its members, and its place here. */
    private static int weight(WrittenJson shown) {
        return 3 * shown.bytes() + 512;
    }

    private JsonNode made(ObjectNode item) {
        if (template.isPresent()) {
            return template.get().fill(name -> name.startsWith("/") ? item.at(name) : item.path(name));
        }
        if (omitted.isEmpty()) {
            return item;
        }
        ObjectNode copy = item.deepCopy();
        omitted.forEach(steps -> omit(copy, steps, 0));
        return copy;
    }

    private static void omit(JsonNode node, List<String> steps, int depth) {
        String step = steps.get(depth);
        boolean isLast = depth == steps.size() - 1;
        if (step.equals("*")) {
            if (!isLast) {
                node.forEach(child -> omit(child, steps, depth + 1));
            }
        } else if (node instanceof ObjectNode object) {
            if (isLast) {
                object.remove(step);
            } else if (object.has(step)) {
                omit(object.get(step), steps, depth + 1);
            }
        }
    }
}
