package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.http.MediaType;

/** Any other type: a string with one character for each byte, so that a schema can judge its length. */
record BinaryBody() implements BodyReader {

    @Override
    public JsonNode read(byte[] body, MediaType actual) {
        return TextNode.valueOf(TextEncoding.latin(body));
    }
}
