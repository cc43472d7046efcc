package dev.understudy.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A header that an answer carries.
 *
 * @param name as the contract writes it
 * @param pointer where the Header Object stands in the bundled document, references followed
 */
public record ResponseHeader(
        String name, boolean required, boolean explode, SchemaRef schema, Optional<JsonNode> example, String pointer) {

    /** The example as it is sent: in the style {@code simple} (OpenAPI 3.1, section 4.8.21). */
    public Optional<String> exampleText() {
        return example.map(this::simple);
    }

    private String simple(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isObject()) {
            String between = explode ? "=" : ",";
            value.properties()
                    .forEach(entry -> parts.add(
                            entry.getKey() + between + entry.getValue().asText()));
        } else if (value.isArray()) {
            value.forEach(element -> parts.add(element.asText()));
        } else {
            return value.asText();
        }
        return String.join(",", parts);
    }
}
