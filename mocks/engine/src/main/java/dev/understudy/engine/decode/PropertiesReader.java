package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.model.Shape;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes an object of the plain texts that were sent for each of its properties. */
final class PropertiesReader {
    private final Shape shape;
    private final Map<String, ValueReader> named;

    private PropertiesReader(Shape shape, Map<String, ValueReader> named) {
        this.shape = shape;
        this.named = named;
    }

    static PropertiesReader of(Shape shape) {
        Map<String, ValueReader> named = new LinkedHashMap<>();
        shape.properties().forEach((name, property) -> named.put(name, ValueReader.of(property)));
        return new PropertiesReader(shape, named);
    }

    /** Whether the shape has a property of that name. */
    boolean names(String property) {
        return named.containsKey(property);
    }

    /** Whether the shape has a property of each name. */
    boolean names(Collection<String> properties) {
        return named.keySet().containsAll(properties);
    }

    JsonNode read(Map<String, List<String>> textsByName) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        textsByName.forEach((name, texts) -> object.set(name, reader(name).read(texts)));
        return object;
    }

    private ValueReader reader(String name) {
        ValueReader known = named.get(name);
        return known != null ? known : ValueReader.of(shape.property(name));
    }
}
