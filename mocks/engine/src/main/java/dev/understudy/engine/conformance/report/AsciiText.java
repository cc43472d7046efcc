package dev.understudy.engine.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reports for machines use ASCII alone, so that they are the same whatever encoding the terminal has. */
public final class AsciiText {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writerWithDefaultPrettyPrinter();

    private AsciiText() {}

    /** Laid out for people who look into it all the same. */
    public static String ofJson(JsonNode value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree that cannot be written", e);
        }
    }

    /** @param xml whose names of elements and attributes are ASCII already */
    public static String ofXml(String xml) {
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

    /** XML 1.0 cannot say every character (section 2.2): others are replaced. */
    public static String sayableInXml(String text) {
        StringBuilder sayable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean isAllowed = point == '\t'
                    || point == '\n'
                    || point == '\r'
                    || point >= 0x20 && point <= 0xD7FF
                    || point >= 0xE000 && point <= 0xFFFD
                    || point >= 0x10000;
            sayable.appendCodePoint(isAllowed ? point : 0xFFFD);
        });
        return sayable.toString();
    }
}
