package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.Shape;
import java.util.Map;
import java.util.Optional;

/**
 * How one property of a form is written (OpenAPI 3.1, section 4.8.15).
 *
 * @param contentType the contract's, the first if it names several; by the property's shape if it names none
 * @param style present when the contract sets any of style, explode and allowReserved: then contentType is ignored
 * @param explode means nothing without a style
 */
record Encoding(MediaType contentType, Optional<ParameterStyle> style, boolean explode) {
    private static final MediaType TEXT = new MediaType("text", "plain", Map.of());

    /** @param encoding the Encoding Object, if the contract has one for the property */
    static Encoding of(Shape property, Optional<JsonNode> encoding) {
        Optional<ParameterStyle> style = encoding.flatMap(Encoding::style);
        boolean explode = encoding.map(node -> node.path("explode"))
                .filter(JsonNode::isBoolean)
                .map(JsonNode::booleanValue)
                .orElse(style.equals(Optional.of(ParameterStyle.FORM)));
        MediaType contentType = encoding.flatMap(Encoding::firstType).orElse(isJson(property) ? MediaType.JSON : TEXT);
        return new Encoding(contentType, style, explode);
    }

    private static Optional<ParameterStyle> style(JsonNode encoding) {
        if (encoding.has("style") || encoding.has("explode") || encoding.has("allowReserved")) {
            return ParameterStyle.named(encoding.path("style").asText("form"));
        }
        return Optional.empty();
    }

    private static Optional<MediaType> firstType(JsonNode encoding) {
        String[] types = encoding.path("contentType").asText("").split(",", -1);
        return MediaType.parse(types[0].strip());
    }

    /** Objects travel as JSON unless the contract says otherwise; of an array, each element travels by itself. */
    private static boolean isJson(Shape property) {
        return isStructure(property.admits(JsonType.ARRAY) ? property.items() : property)
                || property.admits(JsonType.OBJECT) && !property.admits(JsonType.STRING);
    }

    private static boolean isStructure(Shape shape) {
        return (shape.admits(JsonType.OBJECT) || shape.admits(JsonType.ARRAY)) && !shape.admits(JsonType.STRING);
    }
}
