package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Copies of a value with one thing changed somewhere in it. The same seed makes the same copies. */
final class Mutants {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> VALUES = List.of(
            NODES.nullNode(),
            NODES.booleanNode(true),
            NODES.booleanNode(false),
            NODES.numberNode(0),
            NODES.numberNode(-1),
            NODES.numberNode(1_000_000),
            NODES.numberNode(0.5),
            NODES.textNode(""),
            NODES.textNode("mutant"),
            NODES.objectNode(),
            NODES.objectNode().put("type", "mutant"),
            NODES.arrayNode(),
            NODES.arrayNode().add("mutant"));

    private final Random random;

    Mutants(long seed) {
        this.random = new Random(seed);
    }

    List<JsonNode> of(JsonNode value, int count) {
        List<JsonNode> mutants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ArrayNode root = NODES.arrayNode().add(value.deepCopy());
            List<JsonNode> containers = new ArrayList<>();
            collect(root, containers);
            change(containers.get(random.nextInt(containers.size())));
            mutants.add(root.path(0));
        }
        return mutants;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private void change(JsonNode container) {
        int index = random.nextInt(container.size());
        if (container instanceof ArrayNode array) {
            array.set(index, other(array.get(index)));
            return;
        }
        ObjectNode object = (ObjectNode) container;
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(index);
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set("mutant", VALUES.get(random.nextInt(VALUES.size())));
            default -> object.set(name, other(object.get(name)));
        }
    }

    /** Something else: most often of another type, at times a near miss. */
    private JsonNode other(JsonNode value) {
        boolean near = random.nextInt(3) == 0;
        if (near && value.isTextual()) {
            return NODES.textNode(value.textValue() + "x");
        }
        if (near && value.isIntegralNumber()) {
            return NODES.numberNode(-value.longValue());
        }
        if (near && value.isArray() && !value.isEmpty()) {
            return ((ArrayNode) value.deepCopy()).add(value.get(0));
        }
        return VALUES.get(random.nextInt(VALUES.size())).deepCopy();
    }
}
