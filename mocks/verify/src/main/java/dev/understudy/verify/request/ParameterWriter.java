package dev.understudy.verify.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes a value as its parameter's style has it (OpenAPI 3.1, section 4.8.12.3): what the engine's decoders undo. Made of
 * the specification, not of the engine.
 */
final class ParameterWriter {
    private final Parameter parameter;
    private final UnaryOperator<String> escape;

    private ParameterWriter(Parameter parameter) {
        this.parameter = parameter;
        this.escape = parameter.in() == ParameterLocation.HEADER ? UnaryOperator.identity() : PercentEncoding::encode;
    }

    /**
     * The text that goes over the wire: a path segment, {@code name=value} pairs joined by {@code &}, a header's value, or
     * {@code name=value} pairs joined by {@code ; } for a cookie.
     */
    static String write(Parameter parameter, JsonNode value) {
        return new ParameterWriter(parameter).write(value);
    }

    private String write(JsonNode value) {
        if (parameter.content().isPresent()) {
            return parameter.in() == ParameterLocation.QUERY || parameter.in() == ParameterLocation.COOKIE
                    ? pair(parameter.name(), value.toString())
                    : escape.apply(value.toString());
        }
        boolean explode = parameter.explode();
        return switch (parameter.style()) {
            case SIMPLE -> joined(value, ",", explode ? "=" : ",");
            case LABEL -> "." + joined(value, explode ? "." : ",", explode ? "=" : ",");
            case MATRIX -> ";" + named(value, ";", ",");
            case FORM -> named(value, parameter.in() == ParameterLocation.COOKIE ? "; " : "&", ",");
            case SPACE_DELIMITED -> named(value, "&", "%20");
            case PIPE_DELIMITED -> named(value, "&", "%7C");
            case DEEP_OBJECT -> String.join("&", deep(parameter.name(), value));
        };
    }

    private String named(JsonNode value, String between, String delimiter) {
        if (parameter.explode() && value.isObject()) {
            return joined(value, between, "=");
        }
        if (parameter.explode() && value.isArray()) {
            List<String> pairs = new ArrayList<>();
            value.forEach(element -> pairs.add(pair(parameter.name(), text(element))));
            return String.join(between, pairs);
        }
        return PercentEncoding.encode(parameter.name()) + "=" + joined(value, delimiter, delimiter);
    }

    private String joined(JsonNode value, String between, String equals) {
        List<String> pieces = new ArrayList<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(entry ->
                            pieces.add(escape.apply(entry.getKey()) + equals + escape.apply(text(entry.getValue()))));
        } else if (value.isArray()) {
            value.forEach(element -> pieces.add(escape.apply(text(element))));
        } else {
            pieces.add(escape.apply(text(value)));
        }
        return String.join(between, pieces);
    }

    private static List<String> deep(String label, JsonNode value) {
        List<String> pairs = new ArrayList<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(entry -> pairs.addAll(deep(label + "[" + entry.getKey() + "]", entry.getValue())));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                pairs.addAll(deep(label + "[" + i + "]", value.get(i)));
            }
        } else {
            pairs.add(pair(label, text(value)));
        }
        return pairs;
    }

    private static String pair(String name, String value) {
        return PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value);
    }

    /** Texts as they are, null as nothing, anything else as JSON. */
    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
