package dev.understudy.engine.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** One JSON value and nothing else (RFC 8259): numbers exact, no key twice, 200 levels at most. */
final class JsonText {
    static final int MAX_DEPTH = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** What Jackson adds to its messages for programmers: names of its options, sources it does not show. */
    private static final Pattern ASIDES =
            Pattern.compile(" \\(start marker at [^)]*\\)?.*|, from `[^`]*`|: enable `[^`]*` to allow");

    private JsonText() {}

    static JsonNode parse(String text) throws UnreadableException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return parse(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading a string cannot fail", e);
        }
    }

    private static JsonNode parse(JsonParser parser) throws IOException, UnreadableException {
        try {
            if (parser.nextToken() == null) {
                throw new UnreadableException("JSON", "nothing");
            }
            JsonNode value = MAPPER.readTree(parser);
            if (parser.nextToken() != null) {
                throw new UnreadableException(
                        "a single JSON value", "more text" + place(parser.currentTokenLocation()));
            }
            return value;
        } catch (JsonProcessingException e) {
            JsonLocation known = e.getLocation();
            throw new UnreadableException("JSON", problem(e) + place(known == null ? parser.currentLocation() : known));
        }
    }

    private static String problem(JsonProcessingException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("unreadable text");
        if (e instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
            return "text cut short";
        }
        String plain = ASIDES.matcher(message).replaceAll("");
        return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }

    private static String place(JsonLocation location) {
        return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
