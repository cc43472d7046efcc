package dev.understudy.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.testkit.ContractJudge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that break one rule of a schema each, made from the schema's own keywords. */
final class BrokenValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> ONE_OF_EACH_TYPE = List.of(
            BooleanNode.TRUE, NODES.numberNode(7), TextNode.valueOf("lots"), NODES.arrayNode(), NODES.objectNode());

    private final ContractJudge judge;
    private final boolean asText;
    private final Map<String, JsonNode> found = new LinkedHashMap<>();

    private BrokenValues(ContractJudge judge, boolean asText) {
        this.judge = judge;
        this.asText = asText;
    }

    /**
     * Values by the keyword that they break, such as {@code maximum}; keywords of branches and elements come with the place
     * in front. Values that the judge finds nothing wrong with, since another branch takes them, are left out.
     */
    static Map<String, JsonNode> of(ContractJudge judge, String schema) {
        return of(judge, schema, false);
    }

    /** As {@link #of}, for a value that travels as text: there a text is of the right type whatever it says. */
    static Map<String, JsonNode> ofText(ContractJudge judge, String schema) {
        return of(judge, schema, true);
    }

    private static Map<String, JsonNode> of(ContractJudge judge, String schema, boolean asText) {
        BrokenValues values = new BrokenValues(judge, asText);
        values.collect(schema, schema, "");
        return values.found;
    }

    private void collect(String schema, String whole, String label) {
        for (String place : new String[] {schema, judge.follow(schema)}) {
            JsonNode node = judge.document().at(place);
            for (Map.Entry<String, JsonNode> rule : node.properties()) {
                breaking(rule.getKey(), rule.getValue(), node)
                        .forEach(value -> offer(label + rule.getKey(), value, whole));
            }
            if (node.has("items")) {
                of(judge, place + "/items", asText)
                        .forEach((keyword, value) -> offer(
                                label + "items " + keyword, NODES.arrayNode().add(value), whole));
            }
            for (String union : new String[] {"oneOf", "anyOf", "allOf"}) {
                for (int i = 0; i < node.path(union).size(); i++) {
                    collect(place + "/" + union + "/" + i, whole, label + union + "/" + i + " ");
                }
            }
        }
    }

    private void offer(String label, JsonNode value, String whole) {
        boolean isNumberFormat = label.endsWith("format") && value.isNumber(); // the library asserts none of those
        if (isNumberFormat || !judge.judge(whole, value).isEmpty()) {
            found.putIfAbsent(label, value);
        }
    }

    private List<JsonNode> breaking(String keyword, JsonNode rule, JsonNode schema) {
        return switch (keyword) {
            case "type" -> asText ? ofTextType(rule.asText()) : ONE_OF_EACH_TYPE;
            case "enum", "const" -> List.of(TextNode.valueOf("no-such-value"));
            case "minimum" -> List.of(number(rule, -1));
            case "maximum" -> List.of(number(rule, 1));
            case "exclusiveMinimum", "exclusiveMaximum" -> List.of(number(rule, 0));
            case "minLength" -> List.of(TextNode.valueOf("a".repeat(Math.max(0, rule.asInt() - 1))));
            case "maxLength" -> List.of(TextNode.valueOf("a".repeat(rule.asInt() + 1)));
            case "pattern" -> List.of(TextNode.valueOf("not ! valid"), TextNode.valueOf("12:00"));
            case "format" -> ofFormat(rule.asText());
            case "minItems" -> List.of(items(schema, rule.asInt() - 1));
            case "maxItems" -> List.of(items(schema, rule.asInt() + 1));
            default -> List.of();
        };
    }

    private static List<JsonNode> ofTextType(String type) {
        boolean isRead = type.equals("integer") || type.equals("number") || type.equals("boolean");
        return isRead ? List.of(TextNode.valueOf("lots")) : List.of();
    }

    private static List<JsonNode> ofFormat(String format) {
        return switch (format) {
            case "int32" -> List.of(NODES.numberNode(1L << 31));
            case "int64" -> List.of(NODES.numberNode(new BigDecimal("9223372036854775808")));
            case "date-time", "date", "uuid", "email", "uri" -> List.of(TextNode.valueOf("yesterday"));
            default -> List.of();
        };
    }

    private static JsonNode number(JsonNode bound, int step) {
        return DecimalNode.valueOf(bound.decimalValue().add(BigDecimal.valueOf(step)));
    }

    private ArrayNode items(JsonNode schema, int count) {
        ArrayNode items = NODES.arrayNode();
        boolean isText = judge.document()
                .at(judge.follow(schema.path("items").path("$ref").asText("#").substring(1)))
                .path("type")
                .asText()
                .equals("string");
        for (int i = 0; i < count; i++) {
            items.add(isText ? TextNode.valueOf("a" + i) : NODES.objectNode());
        }
        return items;
    }

    /** The keywords of a schema that a text can break, so that none is forgotten. */
    static List<String> keywords(ContractJudge judge, String schema) {
        List<String> keywords = new ArrayList<>();
        for (String place : List.of(schema, judge.follow(schema))) {
            judge.document().at(place).fieldNames().forEachRemaining(name -> {
                String type = judge.document().at(place).path("type").asText();
                boolean canBreak = !name.equals("type") || !ofTextType(type).isEmpty();
                if (canBreak && KEYWORDS.contains(name) && !keywords.contains(name)) {
                    keywords.add(name);
                }
            });
        }
        return keywords;
    }

    private static final List<String> KEYWORDS = List.of(
            "type",
            "enum",
            "const",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minItems",
            "maxItems",
            "uniqueItems",
            "multipleOf");
}
