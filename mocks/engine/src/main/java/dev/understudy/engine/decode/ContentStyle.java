package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value written as a document of some media type: JSON is parsed, any other is text. */
final class ContentStyle implements Style {
    private final String name;
    private final boolean json;
    private final Shape shape;
    private final ValueReader value;
    private final Escaping escaping;
    private final boolean array;

    ContentStyle(String name, MediaType mediaType, Shape shape, Escaping escaping) {
        this.name = name;
        this.json = mediaType.isJson();
        this.shape = shape;
        this.value = ValueReader.of(shape);
        this.escaping = escaping;
        this.array = shape.admits(JsonType.ARRAY);
    }

    @Override
    public Optional<JsonNode> read(QueryString parts) throws UnreadableException {
        List<String> raws = parts.all(name);
        if (raws.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = escaping.plain(array ? raws : List.of(raws.get(0)));
        return Optional.of(json ? Occurrences.join(parse(texts), shape) : value.read(texts));
    }

    private static List<JsonNode> parse(List<String> texts) throws UnreadableException {
        List<JsonNode> documents = new ArrayList<>(texts.size());
        for (String text : texts) {
            documents.add(JsonText.parse(text));
        }
        return documents;
    }
}
