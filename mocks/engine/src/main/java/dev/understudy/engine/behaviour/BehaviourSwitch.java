package dev.understudy.engine.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question about a service that nobody has answered for certain: the behaviour file gives one answer, and others to choose
 * from.
 *
 * @param about the question, for people
 * @param usual the answer that the file gives by itself
 * @param otherwise the other answers, and what each changes in the file: values by JSON Pointer, null to remove what stands
 *     there
 */
public record BehaviourSwitch(String name, String about, String usual, Map<String, Map<String, JsonNode>> otherwise) {

    /** All answers, the usual one first. */
    public List<String> values() {
        List<String> values = new ArrayList<>(List.of(usual));
        values.addAll(otherwise.keySet());
        return values;
    }

    static BehaviourSwitch read(String name, JsonNode node) {
        Map<String, Map<String, JsonNode>> otherwise = new LinkedHashMap<>();
        node.path("otherwise").properties().forEach(value -> {
            Map<String, JsonNode> edits = new LinkedHashMap<>();
            value.getValue().properties().forEach(edit -> edits.put(edit.getKey(), edit.getValue()));
            otherwise.put(value.getKey(), edits);
        });
        return new BehaviourSwitch(
                name, node.path("about").asText(), node.path("usual").asText(), otherwise);
    }
}
