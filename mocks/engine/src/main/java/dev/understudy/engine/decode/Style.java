package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.Shape;
import java.util.Optional;

/** How a value is written into text (OpenAPI 3.1, section 4.8.12; RFC 6570). Immutable. */
interface Style {

    /** Empty when the value was not sent. */
    Optional<JsonNode> read(QueryString parts) throws UnreadableException;

    static Style of(Parameter parameter) {
        String name = parameter.name();
        Shape shape = parameter.schema().shape();
        Escaping escaping = Escaping.of(parameter.in());
        if (parameter.content().isPresent()) {
            return new ContentStyle(name, parameter.content().get(), shape, escaping);
        }
        return of(name, parameter.style(), parameter.explode(), shape, escaping);
    }

    static Style of(String name, ParameterStyle style, boolean explode, Shape shape, Escaping escaping) {
        return switch (style) {
            case SIMPLE ->
                new DelimitedStyle(name, new DelimitedValue(shape, escaping, Delimiter.COMMA, Pairing.of(explode)));
            case LABEL -> new LabelStyle(name, explode, shape, escaping);
            case MATRIX -> new MatrixStyle(name, explode, shape, escaping);
            case FORM -> repeatedOrDelimited(name, explode, shape, escaping, Delimiter.COMMA);
            case SPACE_DELIMITED -> repeatedOrDelimited(name, explode, shape, escaping, Delimiter.SPACE);
            case PIPE_DELIMITED -> repeatedOrDelimited(name, explode, shape, escaping, Delimiter.PIPE);
            case DEEP_OBJECT -> new DeepObjectStyle(name, shape, escaping);
        };
    }

    private static Style repeatedOrDelimited(
            String name, boolean explode, Shape shape, Escaping escaping, Delimiter delimiter) {
        if (explode) {
            return ExplodedStyle.amongOthers(name, shape, escaping);
        }
        return new DelimitedStyle(name, new DelimitedValue(shape, escaping, delimiter, Pairing.IN_TURN));
    }
}
