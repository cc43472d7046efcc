package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a schema wants, in a few words for people: {@code an integer from 1 to 250}. */
final class SchemaPhrase {
    private static final int MAX_LENGTH = 200;

    private SchemaPhrase() {}

    static String of(JsonNode schema) {
        if (schema.has("const")) {
            return schema.get("const").toString();
        }
        if (schema.path("enum").isArray()) {
            return oneOf(schema.get("enum"));
        }
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            List<String> names = new ArrayList<>();
            type.forEach(name -> names.add(typed(schema, name.asText())));
            return String.join(" or ", names);
        }
        return type.isTextual() ? typed(schema, type.textValue()) : "a value that keeps to its schema";
    }

    static String oneOf(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.toString()));
        return cut(texts.size() == 1 ? texts.get(0) : "one of " + String.join(", ", texts));
    }

    /** A value as it came, cut short when long. */
    static String got(JsonNode value) {
        return cut(value.toString());
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }

    private static String typed(JsonNode schema, String type) {
        return switch (type) {
            case "integer" -> "an integer" + bounds(schema);
            case "number" -> "a number" + bounds(schema);
            case "string" -> string(schema);
            case "array" -> "an array" + range(schema, "minItems", "maxItems", " items");
            case "object" -> "an object" + range(schema, "minProperties", "maxProperties", " properties");
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    private static String string(JsonNode schema) {
        String format = schema.path("format").asText("");
        if (!format.isEmpty() && !format.equals("binary")) {
            return format(format);
        }
        if (schema.has("pattern")) {
            return "text matching " + schema.get("pattern").asText()
                    + range(schema, "minLength", "maxLength", " characters");
        }
        return "a string" + range(schema, "minLength", "maxLength", " characters");
    }

    static String format(String format) {
        return switch (format) {
            case "date-time" -> "a date-time such as 2030-01-31T09:30:00Z";
            case "date" -> "a date such as 2030-01-31";
            case "uuid" -> "a UUID";
            case "int32" -> "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
            case "int64" -> "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
            case "byte" -> "Base64 text";
            default -> "text of format " + format;
        };
    }

    /** Bounds that are exclusive are told apart; in OpenAPI 3.0 a flag makes them so. */
    private static String bounds(JsonNode schema) {
        String above = exclusive(schema, "exclusiveMinimum", "minimum");
        String below = exclusive(schema, "exclusiveMaximum", "maximum");
        if (above.isEmpty() && below.isEmpty()) {
            return range(schema, "minimum", "maximum", "");
        }
        String low = !above.isEmpty()
                ? " above " + above
                : schema.has("minimum") ? " of at least " + schema.get("minimum") : "";
        String high = !below.isEmpty()
                ? " below " + below
                : schema.has("maximum") ? " of at most " + schema.get("maximum") : "";
        return low + (low.isEmpty() || high.isEmpty() ? "" : " and") + high;
    }

    private static String exclusive(JsonNode schema, String keyword, String inclusive) {
        if (schema.path(keyword).asBoolean(false) && schema.path(keyword).isBoolean()) {
            return schema.path(inclusive).asText();
        }
        return schema.path(keyword).isNumber() ? schema.get(keyword).toString() : "";
    }

    private static String range(JsonNode schema, String low, String high, String unit) {
        boolean hasLow = schema.has(low);
        boolean hasHigh = schema.has(high);
        if (hasLow && hasHigh) {
            return (unit.isEmpty() ? " from " : " of ") + schema.get(low) + " to " + schema.get(high) + unit;
        }
        if (hasLow) {
            return " of at least " + schema.get(low) + unit;
        }
        return hasHigh ? " of at most " + schema.get(high) + unit : "";
    }
}
