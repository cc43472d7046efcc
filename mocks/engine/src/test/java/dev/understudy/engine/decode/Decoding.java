package dev.understudy.engine.decode;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.SchemaRef;
import dev.understudy.engine.model.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decodes parameters called {@code color}, and bodies, in one call. */
final class Decoding {
    private static final RawParameters NOTHING = new RawParameters(Map.of(), QueryString.parse(""), Headers.none());

    private Decoding() {}

    static Decoded query(ParameterStyle style, boolean explode, Shape shape, String query) {
        return parameter(ParameterLocation.QUERY, style, explode, shape, query);
    }

    /** @param sent the path variable's text, the whole query, the header's value, the {@code Cookie} field */
    static Decoded parameter(ParameterLocation in, ParameterStyle style, boolean explode, Shape shape, String sent) {
        return ParameterDecoder.of(declare(in, style, explode, shape, Optional.empty()))
                .decode(raw(in, sent));
    }

    static Decoded nothing(ParameterLocation in, ParameterStyle style, boolean explode, Shape shape) {
        return ParameterDecoder.of(declare(in, style, explode, shape, Optional.empty()))
                .decode(NOTHING);
    }

    static Decoded content(ParameterLocation in, String mediaType, Shape shape, String sent) {
        return ParameterDecoder.of(declare(in, ParameterStyle.FORM, true, shape, MediaType.parse(mediaType)))
                .decode(raw(in, sent));
    }

    static Decoded body(String mediaType, Shape shape, String body) {
        return body(content(mediaType, shape, "{}"), mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    static Decoded body(Content content, String actual, byte[] body) {
        return BodyDecoder.of(content).decode(body, type(actual));
    }

    /** @param encodings the Encoding Objects by property, as JSON */
    static Content content(String mediaType, Shape shape, String encodings) {
        try {
            return new Content(
                    type(mediaType),
                    Optional.of(new SchemaRef("/schema", shape)),
                    JsonText.parse(encodings).properties().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                    List.of(),
                    "/content");
        } catch (UnreadableException e) {
            throw new IllegalArgumentException(encodings, e);
        }
    }

    /** The JSON text of a value, {@code absent}, or {@code expected …, got …}. */
    static String told(Decoded decoded) {
        if (decoded instanceof Decoded.Malformed malformed) {
            return "expected " + malformed.expected() + ", got " + malformed.got();
        }
        return decoded.asValue().map(Object::toString).orElse("absent");
    }

    private static MediaType type(String text) {
        return MediaType.parse(text).orElseThrow();
    }

    private static Parameter declare(
            ParameterLocation in, ParameterStyle style, boolean explode, Shape shape, Optional<MediaType> content) {
        SchemaRef schema = new SchemaRef("/schema", shape);
        return new Parameter("color", in, style, explode, false, content, schema, Optional.empty(), "/parameter");
    }

    private static RawParameters raw(ParameterLocation in, String sent) {
        return switch (in) {
            case PATH -> new RawParameters(Map.of("color", sent), NOTHING.query(), NOTHING.headers());
            case QUERY -> new RawParameters(Map.of(), QueryString.parse(sent), NOTHING.headers());
            case HEADER -> new RawParameters(Map.of(), NOTHING.query(), Headers.of("Color", sent));
            case COOKIE -> new RawParameters(Map.of(), NOTHING.query(), Headers.of("Cookie", sent));
        };
    }
}
