package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What a request says, as JSON: parameters by name, absent ones left out, and the body.
 *
 * @param body empty when none was sent or it could not be read
 */
public record RequestValues(
        Map<String, JsonNode> path,
        Map<String, JsonNode> query,
        Map<String, JsonNode> headers,
        Map<String, JsonNode> cookies,
        Optional<JsonNode> body) {}
