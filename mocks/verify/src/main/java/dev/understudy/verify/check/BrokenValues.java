package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.spec.Document;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that should each break one rule of a parameter's schema, made from the schema's keywords. Whether they do is for the judge to say. */
final class BrokenValues {
    /** Longer ones would be refused for their length by any server. */
    private static final int MAX_LENGTH = 2000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Document document;

    BrokenValues(Document document) {
        this.document = document;
    }

    /** By keyword; those of branches and elements with the place in front. */
    Map<String, JsonNode> of(String schema) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        collect(schema, "", 0, values);
        return values;
    }

    private void collect(String schema, String label, int depth, Map<String, JsonNode> values) {
        String place = document.follow(schema).orElse(schema);
        JsonNode node = document.at(place);
        if (depth > 5) {
            return; // a schema that holds itself
        }
        node.properties().forEach(rule -> {
            JsonNode value = breaking(rule.getKey(), rule.getValue());
            if (!value.isMissingNode()) {
                values.putIfAbsent(label + rule.getKey(), value);
            }
        });
        if (node.has("items")) {
            Map<String, JsonNode> ofItems = new LinkedHashMap<>();
            collect(place + "/items", "", depth + 1, ofItems);
            ofItems.forEach((keyword, value) -> values.putIfAbsent(
                    label + "items " + keyword, NODES.arrayNode().add(value)));
        }
        for (String union : List.of("oneOf", "anyOf", "allOf")) {
            for (int i = 0; i < node.path(union).size(); i++) {
                collect(place + "/" + union + "/" + i, label + union + "/" + i + " ", depth + 1, values);
            }
        }
    }

    private static JsonNode breaking(String keyword, JsonNode rule) {
        return switch (keyword) {
            case "type" -> ofType(rule.asText());
            case "enum", "const" -> TextNode.valueOf("no-such-value");
            case "minimum" -> number(rule, -1);
            case "maximum" -> number(rule, 1);
            case "exclusiveMinimum", "exclusiveMaximum" -> number(rule, 0);
            case "minLength" -> TextNode.valueOf("a".repeat(Math.max(0, rule.asInt() - 1)));
            case "maxLength" ->
                rule.asInt() < MAX_LENGTH ? TextNode.valueOf("a".repeat(rule.asInt() + 1)) : NODES.missingNode();
            case "pattern" -> TextNode.valueOf("not ! valid");
            case "format" -> ofFormat(rule.asText());
            case "minItems" -> items(rule.asInt() - 1);
            case "maxItems" -> rule.asInt() < 200 ? items(rule.asInt() + 1) : NODES.missingNode();
            default -> NODES.missingNode();
        };
    }

    /** As text, only these can be told from others. */
    private static JsonNode ofType(String type) {
        boolean isRead = type.equals("integer") || type.equals("number") || type.equals("boolean");
        return isRead ? TextNode.valueOf("lots") : NODES.missingNode();
    }

    private static JsonNode ofFormat(String format) {
        return switch (format) {
            case "int32" -> NODES.numberNode(1L << 31);
            case "int64" -> DecimalNode.valueOf(new BigDecimal("9223372036854775808"));
            case "date-time", "date", "uuid", "email", "uri" -> TextNode.valueOf("yesterday");
            default -> NODES.missingNode();
        };
    }

    private static JsonNode number(JsonNode bound, int step) {
        return bound.isNumber()
                ? DecimalNode.valueOf(bound.decimalValue().add(BigDecimal.valueOf(step)))
                : NODES.missingNode();
    }

    private static JsonNode items(int count) {
        ArrayNode items = NODES.arrayNode();
        for (int i = 0; i < count; i++) {
            items.add("a" + i);
        }
        return count > 0 ? items : NODES.missingNode();
    }
}
