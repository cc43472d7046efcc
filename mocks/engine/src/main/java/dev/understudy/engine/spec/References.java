package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Finds every object of a document that may be a reference, and none that is data: an example may hold a key {@code $ref},
 * a schema may have a property called {@code example}.
 */
public final class References {
    /** Keys whose children are named by the author: below them a key says nothing about its value. */
    private static final Set<String> NAME_MAPS = Set.of(
            "properties",
            "patternProperties",
            "dependentSchemas",
            "$defs",
            "definitions",
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
            "paths",
            "content",
            "encoding",
            "webhooks",
            "variables");
    /** Keys that hold data. */
    private static final Set<String> DATA = Set.of("example", "value", "default", "enum", "const", "mapping");

    private References() {}

    /** What to do with a reference. */
    public interface Visitor {
        /**
         * @param holder the object whose {@code $ref} it is
         * @param pointer where the holder stands
         */
        void visit(ObjectNode holder, String pointer, String reference);
    }

    /** What to do with an object that is no data and no map of names: with a schema, or what stands in for one. */
    public interface ObjectVisitor {
        /**
         * @param pointer where the object stands
         * @return whether to look for more objects below it
         */
        boolean visit(ObjectNode object, String pointer);
    }

    public static void visit(JsonNode root, String pointer, Visitor visitor) {
        visitObjects(root, pointer, (object, place) -> {
            if (object.path("$ref").isTextual()) {
                visitor.visit(object, place, object.get("$ref").textValue());
            }
            return true;
        });
    }

    public static void visitObjects(JsonNode root, String pointer, ObjectVisitor visitor) {
        walk(root, pointer, false, visitor);
    }

    private static void walk(JsonNode node, String pointer, boolean names, ObjectVisitor visitor) {
        if (node instanceof ObjectNode object) {
            if (!names && !visitor.visit(object, pointer)) {
                return;
            }
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                String key = entry.getKey();
                if (names || !isData(key, entry.getValue())) {
                    boolean namesBelow = !names && NAME_MAPS.contains(key);
                    walk(entry.getValue(), Pointers.child(pointer, key), namesBelow, visitor);
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), Pointers.child(pointer, i), false, visitor);
            }
        }
    }

    private static boolean isData(String key, JsonNode value) {
        if (key.startsWith("x-")) {
            return !key.equals(Document.FILES);
        }
        return DATA.contains(key) || key.equals("examples") && value.isArray();
    }
}
