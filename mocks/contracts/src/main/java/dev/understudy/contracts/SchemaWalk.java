package dev.understudy.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the schemas of a document, and no data that looks like one. Used once. */
final class SchemaWalk {
    /** Keys outside schemas whose children are named by the author. */
    private static final Set<String> NAMES = Set.of(
            "callbacks",
            "content",
            "encoding",
            "examples",
            "headers",
            "links",
            "parameters",
            "pathItems",
            "paths",
            "requestBodies",
            "responses",
            "securitySchemes",
            "variables",
            "webhooks");
    /** Keys outside schemas that hold data. */
    private static final Set<String> DATA = Set.of("example", "value");

    private final List<SchemaPlace> found = new ArrayList<>();

    List<SchemaPlace> walk(JsonNode root) {
        outside(root, "", false);
        return List.copyOf(found);
    }

    private void outside(JsonNode node, String pointer, boolean names) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                outside(node.get(i), Pointers.child(pointer, i), false);
            }
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            String place = Pointers.child(pointer, key);
            if (names) {
                outside(entry.getValue(), place, false);
            } else if (key.equals("schema")) {
                inside(entry.getValue(), place, key, false);
            } else if (place.equals("/components/schemas")) {
                map(entry.getValue(), place, key, false);
            } else if (!DATA.contains(key) && !key.startsWith("x-")) {
                outside(entry.getValue(), place, NAMES.contains(key));
            }
        }
    }

    private void inside(JsonNode schema, String pointer, String keyword, boolean test) {
        found.add(new SchemaPlace(pointer, schema, keyword, test));
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            String place = Pointers.child(pointer, key);
            boolean testBelow = test || SchemaKeywords.TESTS.contains(key);
            if (SchemaKeywords.SINGLE.contains(key)) {
                inside(value, place, key, testBelow);
            } else if (SchemaKeywords.LISTS.contains(key)) {
                for (int i = 0; i < value.size(); i++) {
                    inside(value.get(i), Pointers.child(place, i), key, testBelow);
                }
            } else if (SchemaKeywords.MAPS.contains(key)) {
                map(value, place, key, testBelow);
            }
        }
    }

    private void map(JsonNode schemas, String pointer, String keyword, boolean test) {
        schemas.properties()
                .forEach(entry -> inside(entry.getValue(), Pointers.child(pointer, entry.getKey()), keyword, test));
    }
}
