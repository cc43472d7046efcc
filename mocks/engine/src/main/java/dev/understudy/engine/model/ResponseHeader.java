package dev.understudy.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A header that an answer carries.
 *
 * @param name as the contract writes it
 * @param pointer where the Header Object stands in the bundled document, references followed
 */
public record ResponseHeader(
        String name, boolean required, boolean explode, SchemaRef schema, Optional<JsonNode> example, String pointer) {}
