package dev.understudy.engine.state.index;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What stands at a JSON Pointer, written out as text; empty when nothing does. */
public record TextAt(JsonPointer pointer) implements Field {

    @Override
    public JsonNode of(ObjectNode item) {
        JsonNode value = item.at(pointer);
        return value.isTextual() ? value : TextNode.valueOf(value.asText());
    }

    @Override
    public boolean isMany() {
        return false;
    }
}
