package dev.understudy.verify.subject;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How callers choose the order of a list.
 *
 * @param by the query parameter that names a field
 * @param fields JSON Pointers into the whole item by the names that it takes
 * @param usual the field when nobody says
 * @param direction the query parameter that takes {@code asc} or {@code desc}; empty when there is none
 * @param descending whether the greatest comes first when nobody says
 */
public record SortRules(
        String by, Map<String, String> fields, String usual, Optional<String> direction, boolean descending) {

    static SortRules read(JsonNode sort) {
        Map<String, String> fields = new LinkedHashMap<>();
        sort.path("fields")
                .properties()
                .forEach(entry -> fields.put(entry.getKey(), entry.getValue().asText()));
        return new SortRules(
                sort.path("by").asText(),
                fields,
                sort.path("default").asText(),
                Optional.ofNullable(sort.path("direction").textValue()),
                sort.path("default-direction").asText().equals("desc"));
    }

    /** The order when nobody says. */
    public Optional<OrderKey> usualKey() {
        return Optional.ofNullable(fields.get(usual)).map(part -> new OrderKey(part, descending));
    }
}
