package dev.understudy.engine.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reports for machines use ASCII alone, so that they are the same whatever encoding the terminal has. */
final class AsciiText {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writerWithDefaultPrettyPrinter();

    private AsciiText() {}

    static String ofJson(JsonNode value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree that cannot be written", e);
        }
    }

    /** @param xml whose names of elements and attributes are ASCII already */
    static String ofXml(String xml) {
        StringBuilder ascii = new StringBuilder(xml.length());
        xml.codePoints().forEach(point -> {
            if (point < 0x80) {
                ascii.appendCodePoint(point);
            } else {
                ascii.append("&#").append(point).append(';');
            }
        });
        return ascii.toString();
    }
}
