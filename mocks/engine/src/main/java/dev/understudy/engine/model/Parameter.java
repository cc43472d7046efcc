package dev.understudy.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MediaType;
import java.util.Optional;

/**
 * One parameter of an operation.
 *
 * @param content the media type when the parameter is declared by {@code content} instead of {@code schema}; then
 *     {@code style} and {@code explode} mean nothing
 * @param example the contract's example, as JSON
 * @param pointer where the parameter stands in the bundled document, references followed
 */
public record Parameter(
        String name,
        ParameterLocation in,
        ParameterStyle style,
        boolean explode,
        boolean required,
        Optional<MediaType> content,
        SchemaRef schema,
        Optional<JsonNode> example,
        String pointer) {

    /** How messages name it: {@code query parameter "limit"}. */
    public String label() {
        return in.keyword() + " parameter \"" + name + "\"";
    }
}
