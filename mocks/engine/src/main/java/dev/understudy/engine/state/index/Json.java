package dev.understudy.engine.state.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.state.Order;
import java.util.Map;
import java.util.TreeMap;

/** When JSON values are equal: numbers by value, objects whatever the order of their members. */
public final class Json {
    private Json() {}

    public static boolean areEqual(JsonNode left, JsonNode right) {
        if (left.isTextual() || right.isTextual()) {
            return left.equals(right);
        }
        return left.equals(Json::compareLeaves, right);
    }

    /** The same text for equal values. */
    public static String canonical(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    /** The same number for equal values. */
    static int hash(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().hashCode();
        }
        return value.isContainerNode() ? canonical(value).hashCode() : value.hashCode();
    }

    private static int compareLeaves(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return Order.compareNumbers(left, right);
        }
        return left.equals(right) ? 0 : 1;
    }

    private static void write(JsonNode value, StringBuilder text) {
        if (value.isNumber()) {
            text.append(value.decimalValue().stripTrailingZeros());
        } else if (value.isArray()) {
            text.append('[');
            value.forEach(element -> {
                write(element, text);
                text.append(',');
            });
            text.append(']');
        } else if (value instanceof ObjectNode object) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            object.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            text.append('{');
            sorted.forEach((name, member) -> {
                text.append(JsonNodeFactory.instance.textNode(name)).append(':');
                write(member, text);
                text.append(',');
            });
            text.append('}');
        } else {
            text.append(value);
        }
    }
}
