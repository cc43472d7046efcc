package dev.understudy.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** The request of an {@link Example}: parameter values by name, as JSON, and the body if it sends one of its own. */
public record ExampleRequest(
        Map<String, JsonNode> path,
        Map<String, JsonNode> query,
        Map<String, JsonNode> headers,
        Optional<JsonNode> body) {
    private static final ExampleRequest PLAIN = new ExampleRequest(Map.of(), Map.of(), Map.of(), Optional.empty());

    /** The request that sends nothing but what the contract requires. */
    public static ExampleRequest plain() {
        return PLAIN;
    }
}
