package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.template.Template;
import java.util.List;
import java.util.Optional;

/**
 * What of a resource an answer shows: all of it, all but some places, or what a template makes of it.
 *
 * @param omitted places as steps, {@code *} standing for every member or element
 */
record View(List<List<String>> omitted, Optional<Template> template) {
    static final View WHOLE = new View(List.of(), Optional.empty());

    /** The item as it is shown; the item itself must not be changed. */
    JsonNode of(ObjectNode item) {
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
