package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.http.QueryString.Part;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each piece is a {@code name=value} of its own: an array's elements under its name, {@code color=blue&color=black}, an
 * object's properties under theirs, {@code R=100&G=200}. This is form, spaceDelimited and pipeDelimited with explode.
 */
final class ExplodedStyle implements Style {
    private final String name;
    private final Escaping escaping;
    private final boolean alone;
    private final ValueReader value;
    private final PropertiesReader properties;
    private final boolean object;
    private final boolean onlyObject;

    private ExplodedStyle(String name, Shape shape, Escaping escaping, boolean alone) {
        this.name = name;
        this.escaping = escaping;
        this.alone = alone;
        this.value = ValueReader.of(shape);
        this.properties = PropertiesReader.of(shape);
        this.object = shape.admits(JsonType.OBJECT);
        this.onlyObject = object && !shape.admits(JsonType.ARRAY) && !value.readsPrimitives();
    }

    /** Other values travel beside this one: an object takes the names of its shape's properties and no more. */
    static ExplodedStyle amongOthers(String name, Shape shape, Escaping escaping) {
        return new ExplodedStyle(name, shape, escaping, false);
    }

    /** Nothing travels beside this value: an object takes every name. */
    static ExplodedStyle alone(String name, Shape shape, Escaping escaping) {
        return new ExplodedStyle(name, shape, escaping, true);
    }

    @Override
    public Optional<JsonNode> read(QueryString parts) throws UnreadableException {
        Optional<JsonNode> first = onlyObject ? readObject(parts) : readOwn(parts);
        if (first.isPresent() || !object) {
            return first;
        }
        return onlyObject ? readOwn(parts) : readObject(parts);
    }

    private Optional<JsonNode> readOwn(QueryString parts) throws UnreadableException {
        List<String> raws = parts.all(name);
        return raws.isEmpty() ? Optional.empty() : Optional.of(value.read(escaping.plain(raws)));
    }

    private Optional<JsonNode> readObject(QueryString parts) throws UnreadableException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Part part : parts.parts()) {
            if (alone || properties.names(part.name())) {
                NamedTexts.add(texts, part.name(), escaping.plain(part.rawValue()));
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(properties.read(texts));
    }
}
