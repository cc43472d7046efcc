package dev.understudy.engine.refuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.Pointers;
import java.util.Map;

/**
 * An example of the contract, some places of which are templates; what the example itself says is never a hole.
 *
 * @param places by JSON Pointer, in the order in which they are filled
 */
record FilledExample(JsonNode example, Map<String, Template> places) implements Template {

    @Override
    public JsonNode fill(Scope scope) {
        if (places.isEmpty()) {
            return example;
        }
        JsonNode body = example.deepCopy();
        places.forEach((pointer, template) -> set(body, pointer, template.fill(scope)));
        return body;
    }

    /** Puts a value at a place, the last step of which may be a new property; false when there is no such place. */
    static boolean set(JsonNode body, String pointer, JsonNode value) {
        JsonNode parent = body.at(Pointers.parent(pointer));
        String last = Pointers.last(pointer);
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
            return true;
        }
        if (parent instanceof ArrayNode array && last.matches("[0-9]{1,4}") && Integer.parseInt(last) < array.size()) {
            array.set(Integer.parseInt(last), value);
            return true;
        }
        return false;
    }
}
