package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.http.QueryString.Part;
import dev.understudy.engine.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code ;name=value} pairs inside a path; once they are apart they are read as a query is. */
final class MatrixStyle implements Style {
    private final String name;
    private final Escaping escaping;
    private final Style pairs;

    MatrixStyle(String name, boolean explode, Shape shape, Escaping escaping) {
        this.name = name;
        this.escaping = escaping;
        this.pairs = explode
                ? ExplodedStyle.alone(name, shape, escaping)
                : new DelimitedStyle(name, new DelimitedValue(shape, escaping, Delimiter.COMMA, Pairing.IN_TURN));
    }

    @Override
    public Optional<JsonNode> read(QueryString parts) throws UnreadableException {
        List<String> raws = parts.all(name);
        if (raws.isEmpty()) {
            return Optional.empty();
        }
        Optional<JsonNode> value = pairs.read(apart(raws.get(0)));
        if (value.isEmpty()) {
            throw unlike(raws.get(0));
        }
        return value;
    }

    private QueryString apart(String raw) throws UnreadableException {
        if (!raw.startsWith(";")) {
            throw unlike(raw);
        }
        List<Part> apart = new ArrayList<>();
        for (String pair : Delimiter.SEMICOLON.split(raw.substring(1))) {
            int equals = pair.indexOf('=');
            String rawName = equals < 0 ? pair : pair.substring(0, equals);
            apart.add(new Part(escaping.plain(rawName), equals < 0 ? "" : pair.substring(equals + 1)));
        }
        return new QueryString(apart, List.of());
    }

    private UnreadableException unlike(String raw) {
        return UnreadableException.quoting("\";" + name + "=\" before the value", raw);
    }
}
