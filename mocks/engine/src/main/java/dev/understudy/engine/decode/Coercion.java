package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import java.util.Arrays;
import java.util.Optional;

/**
 * Plain text to a JSON primitive, as the shape admits it.
 *
 * <p>Text that fits nothing stays text, so that the schema can say: expected an integer, got "lots".
 *
 * <p>Where strings are admitted as well, all text would fit. Then:
 *
 * <ul>
 *   <li>a schema that says nothing takes text as text;
 *   <li>a union ({@code integer} or {@code string}, say) takes plainly written numbers and booleans as such: epoch
 *       seconds or a date are one union of this kind, a count or {@code "all"} another. Numbers with an exponent stay
 *       text there, for {@code 12e4} is more likely the start of a hash;
 *   <li>{@code null} and nothing at all stay text, {@code "null"} and {@code ""}.
 * </ul>
 */
final class Coercion {
    private final boolean strings;
    private final boolean numbers;
    private final boolean fractions;
    private final boolean booleans;
    private final boolean nulls;

    private Coercion(Shape shape) {
        boolean anything = Arrays.stream(JsonType.values()).allMatch(shape::admits);
        strings = shape.admits(JsonType.STRING);
        fractions = shape.admits(JsonType.NUMBER);
        numbers = !anything && (fractions || shape.admits(JsonType.INTEGER));
        booleans = !anything && shape.admits(JsonType.BOOLEAN);
        nulls = !strings && shape.admits(JsonType.NULL);
    }

    static Coercion of(Shape shape) {
        return new Coercion(shape);
    }

    JsonNode read(String text) {
        if (numbers) {
            Optional<JsonNode> number = JsonNumber.parse(text).filter(node -> !strings || fitsUnion(node, text));
            if (number.isPresent()) {
                return number.get();
            }
        }
        if (booleans && (text.equals("true") || text.equals("false"))) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        return readsAsNull(text) ? NullNode.getInstance() : TextNode.valueOf(text);
    }

    /** Whether the text, {@code null} or empty, stands for null. */
    boolean readsAsNull(String text) {
        return nulls && (text.isEmpty() || text.equals("null"));
    }

    private boolean fitsUnion(JsonNode number, String text) {
        boolean plain = text.indexOf('e') < 0 && text.indexOf('E') < 0;
        return plain && (fractions || JsonType.of(number) == JsonType.INTEGER);
    }
}
