package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.Pointers;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A JSON Pointer into an item, in which {@code *} stands for any element of an array, or any member of an object. */
record ItemPath(List<String> steps) {
    private static final String ANY = "*";

    static Optional<ItemPath> parse(String pointer) {
        return isPointer(pointer) ? Optional.of(new ItemPath(List.copyOf(Pointers.steps(pointer)))) : Optional.empty();
    }

    /** The path at a place of the behaviour file; the item itself, reported, when it cannot be read. */
    static ItemPath read(Place place) {
        String text = place.text("");
        return parse(text).orElseGet(() -> {
            place.problem("bad-pointer", "expected a JSON Pointer such as /status or /files/*/name, found " + text);
            return new ItemPath(List.of());
        });
    }

    static boolean isPointer(String text) {
        return text.matches("(/([^~/]|~[01])*)+");
    }

    /** Whether the rule holds for any value there; it is asked about a missing value where nothing stands. */
    boolean any(ObjectNode item, Predicate<JsonNode> rule) {
        return any(item, 0, rule);
    }

    private boolean any(JsonNode value, int step, Predicate<JsonNode> rule) {
        JsonNode here = value;
        for (int i = step; i < steps.size(); i++) {
            String name = steps.get(i);
            if (name.equals(ANY)) {
                for (JsonNode child : here) {
                    if (any(child, i + 1, rule)) {
                        return true;
                    }
                }
                return false;
            }
            here = here.isArray() ? element(here, name) : here.path(name);
        }
        return rule.test(here);
    }

    private static JsonNode element(JsonNode array, String index) {
        return array.path(index.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(index) : -1);
    }
}
