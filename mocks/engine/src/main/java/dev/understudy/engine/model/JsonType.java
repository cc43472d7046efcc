package dev.understudy.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The types of JSON Schema (2020-12, validation, section 6.1.1). */
public enum JsonType {
    NULL("null"),
    BOOLEAN("boolean"),
    INTEGER("integer"),
    NUMBER("number"),
    STRING("string"),
    ARRAY("array"),
    OBJECT("object");

    private final String keyword;

    JsonType(String keyword) {
        this.keyword = keyword;
    }

    /** The name that schemas use. */
    public String keyword() {
        return keyword;
    }

    public static Optional<JsonType> named(String keyword) {
        for (JsonType type : values()) {
            if (type.keyword.equals(keyword)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The type of a value; whole numbers are {@link #INTEGER}, {@code 1.0} included. */
    public static JsonType of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> OBJECT;
            case ARRAY -> ARRAY;
            case STRING, BINARY -> STRING;
            case BOOLEAN -> BOOLEAN;
            case NUMBER ->
                value.isIntegralNumber()
                                || value.decimalValue().stripTrailingZeros().scale() <= 0
                        ? INTEGER
                        : NUMBER;
            case NULL, MISSING -> NULL;
        };
    }
}
