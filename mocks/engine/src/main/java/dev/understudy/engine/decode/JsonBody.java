package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MediaType;

/** {@code application/json} and every {@code …+json}. */
record JsonBody() implements BodyReader {

    @Override
    public JsonNode read(byte[] body, MediaType actual) throws UnreadableException {
        return JsonText.parse(TextEncoding.decode(body, actual));
    }
}
