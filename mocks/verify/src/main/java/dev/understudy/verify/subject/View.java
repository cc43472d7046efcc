package dev.understudy.verify.subject;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an item is shown: what of it, and where.
 *
 * @param places where each part of an item is shown, by JSON Pointer into the whole item; empty when the item is shown as it
 *     is
 * @param omitted parts that are left out then
 */
record View(Map<String, String> places, List<String> omitted) {
    private static final View WHOLE = new View(Map.of(), List.of());

    /** @param node of {@code views} in a behaviour file; missing for the whole item */
    static View read(JsonNode node) {
        if (node.has("template")) {
            Map<String, String> places = new LinkedHashMap<>();
            collect(node.get("template"), "", places);
            return new View(places, List.of());
        }
        List<String> omitted = new ArrayList<>();
        node.path("omit").forEach(pointer -> omitted.add(pointer.asText()));
        return omitted.isEmpty() ? WHOLE : new View(Map.of(), omitted);
    }

    private static void collect(JsonNode template, String place, Map<String, String> places) {
        if (template.isObject()) {
            template.properties()
                    .forEach(entry -> collect(entry.getValue(), Pointers.child(place, entry.getKey()), places));
        } else if (template.isTextual() && template.textValue().matches("\\$\\{/[^}]*}")) {
            String text = template.textValue();
            places.putIfAbsent(text.substring(2, text.length() - 1).replaceFirst("\\?$", ""), place);
        }
    }

    /** Where a part of the item is shown; empty when it is not. */
    Optional<String> shown(String part) {
        if (places.isEmpty()) {
            return omitted.stream().anyMatch(pointer -> covers(pointer, part)) ? Optional.empty() : Optional.of(part);
        }
        return places.entrySet().stream()
                .filter(entry -> covers(entry.getKey(), part))
                .findFirst()
                .map(entry -> entry.getValue() + part.substring(entry.getKey().length()));
    }

    /** Whether every part is shown where it is in the item. */
    boolean isAsItIs() {
        return places.isEmpty();
    }

    private static boolean covers(String pointer, String part) {
        return part.equals(pointer) || part.startsWith(pointer + "/");
    }
}
