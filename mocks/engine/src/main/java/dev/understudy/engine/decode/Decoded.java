package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What came of reading a parameter or a body. */
public sealed interface Decoded {

    /** Nothing was sent. */
    static Decoded absent() {
        return Absent.INSTANCE;
    }

    static Decoded value(JsonNode value) {
        return new Value(value);
    }

    /** @param expected what would have been readable, {@code got} what came, both for people */
    static Decoded malformed(String expected, String got) {
        return new Malformed(expected, got);
    }

    /** The value, when there is one. */
    default Optional<JsonNode> asValue() {
        return this instanceof Value value ? Optional.of(value.json()) : Optional.empty();
    }

    /** Nothing was sent. */
    enum Absent implements Decoded {
        INSTANCE
    }

    /** Text that could be read; whether it is valid is for the schema to say. */
    record Value(JsonNode json) implements Decoded {}

    /** Text that cannot be read at all, such as a broken percent-encoding or JSON cut short. */
    record Malformed(String expected, String got) implements Decoded {}
}
