package dev.understudy.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bodies made worse: at a random place of the tree, or byte by byte. */
final class RandomBodies {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 1_200;

    private RandomBodies() {}

    /** The tree with a value at some place replaced, left out, or added. */
    static JsonNode changed(JsonNode body, Random random) {
        JsonNode copy = body.deepCopy();
        List<JsonNode> places = new ArrayList<>();
        collect(copy, places);
        if (places.isEmpty() || random.nextInt(8) == 0) {
            return wild(random);
        }
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() ? "any" : names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(WildTexts.any(random), wild(random));
                default -> object.set(name, wild(random));
            }
        } else if (place instanceof ArrayNode array) {
            switch (random.nextInt(4)) {
                case 0 -> array.removeAll();
                case 1 -> repeat(array, random.nextInt(150));
                default -> array.add(wild(random));
            }
        }
        return copy;
    }

    /** The bytes cut, overwritten, doubled or written in another charset. */
    static byte[] broken(byte[] body, Random random) {
        byte[] copy = body.clone();
        switch (random.nextInt(6)) {
            case 0 -> {
                return Arrays.copyOf(copy, random.nextInt(copy.length + 1));
            }
            case 1 -> {
                byte[] twice = Arrays.copyOf(copy, copy.length * 2);
                System.arraycopy(copy, 0, twice, copy.length, copy.length);
                return twice;
            }
            case 2 -> {
                return new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            }
            case 3 -> {
                return ("\uFEFF" + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            }
            case 4 -> {
                return ("{\"a\":1,\"a\":" + "[".repeat(DEEP)).getBytes(StandardCharsets.UTF_8);
            }
            default -> {
                for (int i = 0; i < 3 && copy.length > 0; i++) {
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt();
                }
                return copy;
            }
        }
    }

    private static JsonNode wild(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(new BigDecimal("1e400"));
            case 4 -> NODES.arrayNode();
            case 5 -> NODES.objectNode();
            case 6 -> deep(random.nextInt(200));
            case 7 -> NODES.objectNode().set(WildTexts.any(random), NODES.arrayNode());
            default -> TextNode.valueOf(WildTexts.any(random));
        };
    }

    private static JsonNode deep(int depth) {
        JsonNode value = NODES.numberNode(1);
        for (int i = 0; i < depth; i++) {
            value = NODES.arrayNode().add(value);
        }
        return value;
    }

    private static void repeat(ArrayNode array, int times) {
        JsonNode first = array.isEmpty() ? NODES.objectNode() : array.get(0);
        for (int i = 0; i < times; i++) {
            array.add(first);
        }
    }

    private static void collect(JsonNode value, List<JsonNode> places) {
        if (value.isContainerNode()) {
            places.add(value);
            value.forEach(child -> collect(child, places));
        }
    }
}
