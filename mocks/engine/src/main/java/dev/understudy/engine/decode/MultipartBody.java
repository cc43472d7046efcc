package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code multipart/form-data}: each part a property, parts of the same name an array. */
final class MultipartBody implements BodyReader {
    private final Shape shape;
    private final Map<String, PartReader> readers = new HashMap<>();

    MultipartBody(Shape shape, Map<String, JsonNode> encodings) {
        this.shape = shape;
        shape.properties()
                .forEach((name, property) ->
                        readers.put(name, new PartReader(property, Optional.ofNullable(encodings.get(name)))));
    }

    @Override
    public JsonNode read(byte[] body, MediaType actual) throws UnreadableException {
        Map<String, List<FormPart>> byName = new LinkedHashMap<>();
        for (FormPart part : MultipartParser.of(actual).parse(body)) {
            byName.computeIfAbsent(part.name(), absent -> new ArrayList<>(1)).add(part);
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, List<FormPart>> property : byName.entrySet()) {
            object.set(property.getKey(), reader(property.getKey()).read(property.getValue()));
        }
        return object;
    }

    private PartReader reader(String name) {
        PartReader known = readers.get(name);
        return known != null ? known : new PartReader(shape.property(name), Optional.empty());
    }
}
