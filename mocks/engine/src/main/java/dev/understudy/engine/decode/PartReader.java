package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes JSON of the parts of one name: JSON parts are parsed, text is coerced, and files are strings with one character
 * for each byte.
 */
final class PartReader {
    private final Shape shape;
    private final MediaType expected;
    private final Coercion coercion;
    private final boolean onlyText;

    PartReader(Shape shape, Optional<JsonNode> encoding) {
        Shape element = shape.admits(JsonType.ARRAY) ? shape.items() : shape;
        this.shape = shape;
        this.expected = Encoding.of(shape, encoding).contentType();
        this.coercion = Coercion.of(element);
        this.onlyText =
                element.admits(JsonType.STRING) && !element.admits(JsonType.OBJECT) && !element.admits(JsonType.ARRAY);
    }

    /** @param parts not empty */
    JsonNode read(List<FormPart> parts) throws UnreadableException {
        List<JsonNode> values = new ArrayList<>(parts.size());
        for (FormPart part : parts) {
            values.add(read(part));
        }
        return Occurrences.join(values, shape);
    }

    private JsonNode read(FormPart part) throws UnreadableException {
        MediaType type = part.type().orElse(expected);
        if (isJson(part, type)) {
            return JsonText.parse(TextEncoding.decode(part.bytes(), type));
        }
        if (part.file() || !type.type().equals("text")) {
            return TextNode.valueOf(part.latin());
        }
        return coercion.read(TextEncoding.decode(part.bytes(), type));
    }

    /** A JSON file uploaded where any file is welcome stays a file; JSON called text, as some clients do, is JSON. */
    private boolean isJson(FormPart part, MediaType type) {
        if (type.isJson()) {
            return !(part.file() && onlyText);
        }
        return expected.isJson() && type.type().equals("text") && !part.file();
    }
}
