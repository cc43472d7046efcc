package dev.understudy.verify.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scenario has kept of earlier answers, and where later steps name it: {@code ${name}}. */
final class KeptValues {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)}");

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    void keep(String name, JsonNode value) {
        values.put(name, value);
    }

    /** A text that is nothing but one placeholder takes the value's own type. */
    JsonNode fill(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> filled.set(entry.getKey(), fill(entry.getValue())));
            return filled;
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> filled.add(fill(element)));
            return filled;
        }
        return tree.isTextual() ? fill(tree.textValue()) : tree;
    }

    private JsonNode fill(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        if (matcher.matches()) {
            return value(matcher.group(1));
        }
        return TextNode.valueOf(matcher.replaceAll(
                found -> Matcher.quoteReplacement(value(found.group(1)).asText())));
    }

    private JsonNode value(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no step has kept ${" + name + "}");
        }
        return value;
    }
}
