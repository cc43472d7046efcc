package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import java.util.List;

/**
 * Makes JSON of the plain texts that were sent for one value.
 *
 * <ul>
 *   <li>An array sent once is an array of one.
 *   <li>A primitive sent several times is the first.
 *   <li>Where both are admitted, one text is a primitive and several are an array.
 * </ul>
 */
final class ValueReader {
    private final boolean arrays;
    private final boolean primitives;
    private final Coercion whole;
    private final Coercion element;

    private ValueReader(boolean arrays, boolean primitives, Coercion whole, Coercion element) {
        this.arrays = arrays;
        this.primitives = primitives;
        this.whole = whole;
        this.element = element;
    }

    static ValueReader of(Shape shape) {
        boolean arrays = shape.admits(JsonType.ARRAY);
        Coercion whole = Coercion.of(shape);
        return new ValueReader(arrays, admitsPrimitives(shape), whole, arrays ? Coercion.of(shape.items()) : whole);
    }

    /** Null does not count: text rarely means it, and a nullable array is an array nevertheless. */
    static boolean admitsPrimitives(Shape shape) {
        return shape.admits(JsonType.STRING)
                || shape.admits(JsonType.NUMBER)
                || shape.admits(JsonType.INTEGER)
                || shape.admits(JsonType.BOOLEAN);
    }

    boolean readsPrimitives() {
        return primitives;
    }

    /** Whether the text stands for null when it is the whole value. */
    boolean readsAsNull(String text) {
        return whole.readsAsNull(text);
    }

    /** @param texts not empty */
    JsonNode read(List<String> texts) {
        String first = texts.get(0);
        boolean alone = texts.size() == 1 && (primitives || whole.readsAsNull(first));
        return arrays && !alone ? array(texts) : whole.read(first);
    }

    private JsonNode array(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(texts.size());
        for (String text : texts) {
            array.add(element.read(text));
        }
        return array;
    }
}
