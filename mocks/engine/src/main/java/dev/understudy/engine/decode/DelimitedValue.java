package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.QueryString.Part;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a delimited text apart as far as the shape asks for it. Where the shape admits an object and other things too,
 * the text is an object only if it names none but the shape's properties.
 */
final class DelimitedValue {
    private final Escaping escaping;
    private final Delimiter delimiter;
    private final Pairing pairing;
    private final ValueReader value;
    private final PropertiesReader properties;
    private final boolean array;
    private final boolean object;
    private final boolean onlyObject;

    DelimitedValue(Shape shape, Escaping escaping, Delimiter delimiter, Pairing pairing) {
        this.escaping = escaping;
        this.delimiter = delimiter;
        this.pairing = pairing;
        this.value = ValueReader.of(shape);
        this.properties = PropertiesReader.of(shape);
        this.array = shape.admits(JsonType.ARRAY);
        this.object = shape.admits(JsonType.OBJECT);
        this.onlyObject = object && !array && !value.readsPrimitives();
    }

    /** @param raws not empty; an array is made of all of them, a primitive of the first */
    JsonNode read(List<String> raws) throws UnreadableException {
        String first = raws.get(0);
        if (value.readsAsNull(first) || onlyObject && first.isEmpty()) {
            return value.read(List.of(first));
        }
        if (object) {
            Optional<JsonNode> read = readObject(raws);
            if (read.isPresent()) {
                return read.get();
            }
        }
        return value.read(escaping.plain(array ? delimiter.split(raws) : List.of(first)));
    }

    private Optional<JsonNode> readObject(List<String> raws) throws UnreadableException {
        Optional<List<Part>> pairs = pairing.pairs(delimiter.split(raws));
        if (pairs.isPresent()) {
            Map<String, List<String>> texts = NamedTexts.plain(pairs.get(), escaping);
            if (onlyObject || properties.names(texts.keySet())) {
                return Optional.of(properties.read(texts));
            }
        }
        if (onlyObject) {
            String expected = pairing.description() + " separated by " + delimiter.plural();
            throw UnreadableException.quoting(expected, String.join(",", raws));
        }
        return Optional.empty();
    }
}
