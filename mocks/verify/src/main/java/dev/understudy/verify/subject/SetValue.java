package dev.understudy.verify.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import dev.understudy.verify.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A parameter's value as users write it: text as it is, lists with commas, anything else as JSON. */
final class SetValue {
    private SetValue() {}

    static JsonNode read(String text, Shape shape) {
        Optional<JsonNode> json = Json.read(text.getBytes(StandardCharsets.UTF_8));
        boolean isContainer = json.filter(JsonNode::isContainerNode).isPresent();
        if (json.isPresent()
                && (isContainer || !shape.admits(JsonType.STRING))
                && shape.admits(JsonType.of(json.get()))) {
            return json.get();
        }
        if (shape.admits(JsonType.ARRAY) && !shape.admits(JsonType.STRING)) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (String each : text.split(",", -1)) {
                list.add(read(each, shape.items()));
            }
            return list;
        }
        return TextNode.valueOf(text);
    }
}
