package dev.understudy.engine.http;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as it goes over the wire: compact, UTF-8, numbers as they were written. */
public final class JsonBody {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer();
    private static final ObjectWriter PLAIN = WRITER.with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);

    private JsonBody() {}

    public static byte[] bytes(JsonNode value) {
        try {
            return PLAIN.writeValueAsBytes(value);
        } catch (JsonGenerationException e) {
            return withExponents(value); // a number such as 1e10000 is not written out
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree that cannot be written", e);
        }
    }

    private static byte[] withExponents(JsonNode value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree that cannot be written", e);
        }
    }
}
