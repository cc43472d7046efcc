package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.AnyShape;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.SchemaRef;
import dev.understudy.engine.model.Shape;

/** Reads bodies of one kind. Immutable. */
interface BodyReader {

    JsonNode read(byte[] body, MediaType actual) throws UnreadableException;

    static BodyReader of(Content content) {
        return content.mediaType().isRange() ? new RangeBody(content) : of(content, content.mediaType());
    }

    /** @param mediaType stands for the content's own when that is a range */
    static BodyReader of(Content content, MediaType mediaType) {
        Shape shape = content.schema().map(SchemaRef::shape).orElse(AnyShape.INSTANCE);
        if (mediaType.isJson()) {
            return new JsonBody();
        }
        return switch (mediaType.essence()) {
            case "application/x-www-form-urlencoded" -> new FormBody(shape, content.encodings());
            case "multipart/form-data" -> new MultipartBody(shape, content.encodings());
            default -> mediaType.type().equals("text") ? new TextBody(Coercion.of(shape)) : new BinaryBody();
        };
    }
}
