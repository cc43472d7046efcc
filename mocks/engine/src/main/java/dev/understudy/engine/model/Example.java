package dev.understudy.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A named example of a body.
 *
 * @param name the key in {@code examples}; {@code example} for the contract's nameless one
 * @param summary one line; empty when the contract has none
 * @param value the body
 * @param request what a client sends to get it, from {@code x-request}
 * @param headers response headers that belong to it, from {@code x-headers}
 * @param pointer where the Example Object stands in the bundled document
 */
public record Example(
        String name,
        String summary,
        JsonNode value,
        Optional<ExampleRequest> request,
        Map<String, String> headers,
        String pointer) {}
