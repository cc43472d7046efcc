package dev.understudy.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a body may be under one media type.
 *
 * @param mediaType may be a range
 * @param schema empty when the contract does not say
 * @param encodings for form and multipart: the Encoding Object of each property
 * @param examples in document order
 * @param pointer where the Media Type Object stands in the bundled document
 */
public record Content(
        MediaType mediaType,
        Optional<SchemaRef> schema,
        Map<String, JsonNode> encodings,
        List<Example> examples,
        String pointer) {

    public Content withExamples(List<Example> others) {
        return new Content(mediaType, schema, encodings, others, pointer);
    }
}
