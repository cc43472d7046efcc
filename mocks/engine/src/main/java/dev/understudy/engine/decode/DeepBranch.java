package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was sent under one bracketed name: texts of its own, or further branches. It is looked at with the shape only
 * when all is gathered, since {@code a[0]} may be an element or a property called 0.
 */
final class DeepBranch {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final String label;
    private final List<String> texts = new ArrayList<>(1);
    private final Map<String, DeepBranch> named = new LinkedHashMap<>();
    private final List<DeepBranch> appended = new ArrayList<>(0);

    DeepBranch(String label) {
        this.label = label;
    }

    void add(String text) {
        texts.add(text);
    }

    /** The branch behind those keys; an empty key opens a new element each time. */
    DeepBranch at(List<String> keys) {
        DeepBranch branch = this;
        for (String key : keys) {
            branch = key.isEmpty() ? branch.append() : branch.child(key);
        }
        return branch;
    }

    // Shapes may be recursive, so that nested readers cannot all be compiled beforehand; making one is a few lookups.
    JsonNode toJson(Shape shape) throws UnreadableException {
        if (named.isEmpty() && appended.isEmpty()) {
            return ValueReader.of(shape).read(texts);
        }
        if (!texts.isEmpty()) {
            throw new UnreadableException("either a value or properties", "both for " + label);
        }
        boolean indexed =
                named.keySet().stream().allMatch(key -> INDEX.matcher(key).matches());
        if (!appended.isEmpty() && !indexed) {
            throw new UnreadableException("either elements or properties", "both for " + label);
        }
        return !appended.isEmpty() || indexed && shape.admits(JsonType.ARRAY) ? array(shape) : object(shape);
    }

    /** Indexed elements in the order of their indexes, gaps closed, then those without index. */
    private ArrayNode array(Shape shape) throws UnreadableException {
        Map<Integer, DeepBranch> byIndex = new TreeMap<>();
        named.forEach((key, branch) -> byIndex.put(Integer.valueOf(key), branch));
        List<DeepBranch> elements = new ArrayList<>(byIndex.values());
        elements.addAll(appended);
        ArrayNode array = JsonNodeFactory.instance.arrayNode(elements.size());
        for (DeepBranch element : elements) {
            array.add(element.toJson(shape.items()));
        }
        return array;
    }

    private ObjectNode object(Shape shape) throws UnreadableException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, DeepBranch> property : named.entrySet()) {
            object.set(property.getKey(), property.getValue().toJson(shape.property(property.getKey())));
        }
        return object;
    }

    private DeepBranch child(String key) {
        return named.computeIfAbsent(key, absent -> new DeepBranch(label + "[" + key + "]"));
    }

    private DeepBranch append() {
        DeepBranch element = new DeepBranch(label + "[]");
        appended.add(element);
        return element;
    }
}
