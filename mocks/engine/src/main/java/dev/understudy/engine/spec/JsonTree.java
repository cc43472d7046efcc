package dev.understudy.engine.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON text as a tree: duplicate keys refused, numbers exact. */
final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(SourceFile.MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonTree() {}

    static JsonNode parse(String file, String text) throws UnreadableException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return parse(file, parser);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading a string cannot fail", e);
        }
    }

    private static JsonNode parse(String file, JsonParser parser) throws IOException, UnreadableException {
        try {
            return MAPPER.readValue(parser, JsonNode.class);
        } catch (JsonProcessingException e) {
            JsonLocation known = e.getLocation();
            throw new UnreadableException(
                    at(file, known == null ? parser.currentLocation() : known), e.getOriginalMessage());
        } catch (NumberFormatException e) {
            throw new UnreadableException(
                    at(file, parser.currentTokenLocation()), "a number with too large an exponent");
        }
    }

    /** Where the value of a pointer stands; the nearest place before it when it does not exist. */
    static SourceLocation locate(String file, String text, String pointer) {
        SourceLocation location = new SourceLocation(file, 1, 1);
        try (JsonParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String here = parser.getParsingContext().pathAsPointer().toString();
                if (here.equals(pointer)) {
                    return at(file, parser.currentTokenLocation());
                }
                if (!token.isStructEnd() && pointer.startsWith(here + "/")) {
                    location = at(file, parser.currentTokenLocation());
                } else if (token.isStructStart()) {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            return location;
        }
        return location;
    }

    private static SourceLocation at(String file, JsonLocation place) {
        return new SourceLocation(file, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    }
}
