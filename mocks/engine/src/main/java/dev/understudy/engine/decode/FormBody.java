package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.http.QueryString.Part;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code application/x-www-form-urlencoded}: each name a property, written as its Encoding Object says. */
final class FormBody implements BodyReader {
    private final Shape shape;
    private final Map<String, Style> styles = new HashMap<>();
    /** Names of the parts that an exploded object is spread over, with the name of the object. */
    private final Map<String, String> spread = new HashMap<>();

    private final Set<String> deep = new HashSet<>();

    FormBody(Shape shape, Map<String, JsonNode> encodings) {
        this.shape = shape;
        shape.properties().forEach((name, property) -> {
            Encoding encoding = Encoding.of(property, Optional.ofNullable(encodings.get(name)));
            styles.put(name, style(name, property, encoding));
            if (encoding.style().equals(Optional.of(ParameterStyle.DEEP_OBJECT))) {
                deep.add(name);
            } else if (encoding.style().isPresent() && encoding.explode() && property.admits(JsonType.OBJECT)) {
                property.properties().keySet().forEach(part -> spread.putIfAbsent(part, name));
            }
        });
    }

    @Override
    public JsonNode read(byte[] body, MediaType actual) throws UnreadableException {
        QueryString form = QueryString.parse(TextEncoding.decode(body, actual));
        if (!form.malformed().isEmpty()) {
            throw UnreadableException.quoting(
                    "percent-encoded UTF-8", form.malformed().get(0));
        }
        Map<String, List<Part>> byProperty = new LinkedHashMap<>();
        for (Part part : form.parts()) {
            byProperty
                    .computeIfAbsent(owner(part.name()), absent -> new ArrayList<>(1))
                    .add(part);
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, List<Part>> property : byProperty.entrySet()) {
            String name = property.getKey();
            style(name)
                    .read(new QueryString(property.getValue(), List.of()))
                    .ifPresent(value -> object.set(name, value));
        }
        return object;
    }

    /** The property that a part belongs to. */
    private String owner(String part) {
        if (styles.containsKey(part)) {
            return part;
        }
        int bracket = part.indexOf('[');
        if (bracket > 0 && deep.contains(part.substring(0, bracket))) {
            return part.substring(0, bracket);
        }
        return spread.getOrDefault(part, part);
    }

    private Style style(String name) {
        Style known = styles.get(name);
        return known != null ? known : ExplodedStyle.amongOthers(name, shape.property(name), Escaping.PERCENT_AND_PLUS);
    }

    private static Style style(String name, Shape property, Encoding encoding) {
        if (encoding.style().isPresent()) {
            ParameterStyle style = encoding.style().get();
            return Style.of(name, style, encoding.explode(), property, Escaping.PERCENT_AND_PLUS);
        }
        if (encoding.contentType().isJson()) {
            return new ContentStyle(name, MediaType.JSON, property, Escaping.PERCENT_AND_PLUS);
        }
        return ExplodedStyle.amongOthers(name, property, Escaping.PERCENT_AND_PLUS);
    }
}
