package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes keys of an object without losing their order. */
final class Keys {

    private Keys() {}

    /** Puts another key and value where {@code key} stands; an older value of the other key goes. */
    static void replace(ObjectNode object, String key, String by, JsonNode value) {
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(object.properties());
        object.removeAll();
        for (Map.Entry<String, JsonNode> entry : entries) {
            if (entry.getKey().equals(key)) {
                object.set(by, value);
            } else if (!entry.getKey().equals(by)) {
                object.set(entry.getKey(), entry.getValue());
            }
        }
    }

    /** Puts a key and value behind {@code key}, or last when there is no such key. */
    static void insertAfter(ObjectNode object, String key, String added, JsonNode value) {
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(object.properties());
        object.removeAll();
        for (Map.Entry<String, JsonNode> entry : entries) {
            if (!entry.getKey().equals(added)) {
                object.set(entry.getKey(), entry.getValue());
            }
            if (entry.getKey().equals(key)) {
                object.set(added, value);
            }
        }
        if (!object.has(added)) {
            object.set(added, value);
        }
    }
}
