package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.Content;
import java.util.Map;

/** Content declared for a range such as {@code *}{@code /*}: each body is read as the type that it says it is. */
final class RangeBody implements BodyReader {
    private static final MediaType FORM = new MediaType("application", "x-www-form-urlencoded", Map.of());
    private static final MediaType MULTIPART = new MediaType("multipart", "form-data", Map.of());
    private static final MediaType TEXT = new MediaType("text", "plain", Map.of());
    private static final MediaType BINARY = new MediaType("application", "octet-stream", Map.of());

    private final BodyReader json;
    private final BodyReader form;
    private final BodyReader multipart;
    private final BodyReader text;
    private final BodyReader binary;

    RangeBody(Content content) {
        json = BodyReader.of(content, MediaType.JSON);
        form = BodyReader.of(content, FORM);
        multipart = BodyReader.of(content, MULTIPART);
        text = BodyReader.of(content, TEXT);
        binary = BodyReader.of(content, BINARY);
    }

    @Override
    public JsonNode read(byte[] body, MediaType actual) throws UnreadableException {
        return reader(actual).read(body, actual);
    }

    private BodyReader reader(MediaType actual) {
        if (actual.isJson()) {
            return json;
        }
        if (FORM.includes(actual)) {
            return form;
        }
        if (MULTIPART.includes(actual)) {
            return multipart;
        }
        return actual.type().equals("text") ? text : binary;
    }
}
