package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;

/** Random values: the same seed gives the same. Texts are never empty and have no blanks at their ends. */
record Samples(Random random, String alphabet) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    TextNode text() {
        StringBuilder text = new StringBuilder();
        int[] points = alphabet.codePoints().toArray();
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        String stripped = text.toString().strip();
        return TextNode.valueOf(stripped.isEmpty() ? "x" : stripped);
    }

    ArrayNode texts() {
        ArrayNode texts = NODES.arrayNode();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    JsonNode decimal() {
        return DecimalNode.valueOf(new BigDecimal(new BigInteger(80, random), 1 + random.nextInt(5)));
    }

    ObjectNode row() {
        ObjectNode row = NODES.objectNode();
        row.set("s", text());
        row.put("i", random.nextInt());
        row.set("n", decimal());
        row.put("b", random.nextBoolean());
        return row;
    }

    ObjectNode deep() {
        ObjectNode deep = NODES.objectNode();
        deep.set("row", row());
        deep.set("list", texts());
        deep.set("rows", NODES.arrayNode().add(row()).add(row()));
        deep.set("other", NODES.objectNode().set(text().textValue().replaceAll("[\\[\\]]", "") + "k", text()));
        return deep;
    }
}
