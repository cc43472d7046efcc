package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * A dot before the value. With explode, dots part the pieces. Without, RFC 6570 and OpenAPI 3.1.1 part them by commas,
 * the table of OpenAPI 3.1.0 by dots: a text without a comma is read the latter way.
 */
final class LabelStyle implements Style {
    private final String name;
    private final DelimitedValue byDots;
    private final DelimitedValue byCommas;
    private final boolean explode;

    LabelStyle(String name, boolean explode, Shape shape, Escaping escaping) {
        this.name = name;
        this.explode = explode;
        this.byDots = new DelimitedValue(shape, escaping, Delimiter.DOT, Pairing.of(explode));
        this.byCommas = new DelimitedValue(shape, escaping, Delimiter.COMMA, Pairing.of(explode));
    }

    @Override
    public Optional<JsonNode> read(QueryString parts) throws UnreadableException {
        List<String> raws = parts.all(name);
        if (raws.isEmpty()) {
            return Optional.empty();
        }
        String raw = raws.get(0);
        if (!raw.startsWith(".")) {
            throw UnreadableException.quoting("a dot before the value", raw);
        }
        DelimitedValue value = explode || raw.indexOf(',') < 0 ? byDots : byCommas;
        return Optional.of(value.read(List.of(raw.substring(1))));
    }
}
