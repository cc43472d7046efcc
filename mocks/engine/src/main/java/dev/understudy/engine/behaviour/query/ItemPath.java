package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.state.index.Field;
import java.util.List;
import java.util.Optional;

/** A JSON Pointer into an item, in which {@code *} stands for any element of an array, or any member of an object. */
record ItemPath(List<String> steps) implements Field {
    private static final String ANY = "*";

    static Optional<ItemPath> parse(String pointer) {
        return isPointer(pointer) ? Optional.of(new ItemPath(List.copyOf(Pointers.steps(pointer)))) : Optional.empty();
    }

    /** The path at a place of the behaviour file; the item itself, reported, when it cannot be read. */
    static ItemPath read(Place place) {
        String text = place.text("");
        return parse(text).orElseGet(() -> {
            if (place.node().isTextual()) {
                place.problem("bad-pointer", "expected a JSON Pointer such as /status or /files/*/name, found " + text);
            }
            return new ItemPath(List.of());
        });
    }

    static boolean isPointer(String text) {
        return text.matches("(/([^~/]|~[01])*)+");
    }

    @Override
    public boolean isMany() {
        return steps.contains(ANY);
    }

    /** Where nothing stands, the value is missing; behind {@code *} it is left out if there is no element at all. */
    @Override
    public JsonNode of(ObjectNode item) {
        if (!isMany()) {
            JsonNode here = item;
            for (String name : steps) {
                here = step(here, name);
            }
            return here;
        }
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        collect(item, 0, found);
        return found;
    }

    private void collect(JsonNode value, int step, ArrayNode found) {
        if (step == steps.size()) {
            found.add(value);
        } else if (steps.get(step).equals(ANY)) {
            value.forEach(child -> collect(child, step + 1, found));
        } else {
            collect(step(value, steps.get(step)), step + 1, found);
        }
    }

    private static JsonNode step(JsonNode here, String name) {
        return here.isArray() ? element(here, name) : here.path(name);
    }

    private static JsonNode element(JsonNode array, String index) {
        return array.path(index.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(index) : -1);
    }
}
