package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MediaType;

/** {@code text/*}: a primitive. */
record TextBody(Coercion coercion) implements BodyReader {

    @Override
    public JsonNode read(byte[] body, MediaType actual) throws UnreadableException {
        return coercion.read(TextEncoding.decode(body, actual));
    }
}
