package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.ParameterStyle;
import java.util.ArrayList;
import java.util.List;

/** Writes values as a style has them: the law's other half. */
record StyleEncoder(String name, ParameterLocation in, ParameterStyle style, boolean explode) {

    /** The characters that the style can carry. */
    String alphabet() {
        if (in == ParameterLocation.HEADER) {
            return "ab1 %+-./:;'é";
        }
        String all = "ab1 ,;:.=&?/%+|[]{}\"'#~é漢😀";
        return switch (style) {
            case SPACE_DELIMITED -> all.replace(" ", "");
            case PIPE_DELIMITED -> all.replace("|", "");
            default -> all;
        };
    }

    String encode(JsonNode value) {
        return switch (style) {
            case SIMPLE -> joined(value, ",", explode ? "=" : ",");
            case LABEL -> "." + (explode ? joined(value, ".", "=") : joined(value, ",", ","));
            case MATRIX -> ";" + named(value, ";", ",");
            case FORM -> named(value, in == ParameterLocation.COOKIE ? "; " : "&", ",");
            case SPACE_DELIMITED -> named(value, "&", "%20");
            case PIPE_DELIMITED -> named(value, "&", "|");
            case DEEP_OBJECT -> String.join("&", bracketed(name, value));
        };
    }

    private String named(JsonNode value, String between, String delimiter) {
        if (!explode || value.isValueNode()) {
            return name + "=" + joined(value, delimiter, delimiter);
        }
        if (value.isObject()) {
            return joined(value, between, "=");
        }
        List<String> pairs = new ArrayList<>();
        value.forEach(element -> pairs.add(name + "=" + text(element)));
        return String.join(between, pairs);
    }

    private String joined(JsonNode value, String between, String equals) {
        List<String> pieces = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(entry -> pieces.add(entry.getKey() + equals + text(entry.getValue())));
        } else if (value.isArray()) {
            value.forEach(element -> pieces.add(text(element)));
        } else {
            pieces.add(text(value));
        }
        return String.join(between, pieces);
    }

    private List<String> bracketed(String label, JsonNode value) {
        List<String> pairs = new ArrayList<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(entry -> pairs.addAll(
                            bracketed(label + "[" + PercentEncoding.encode(entry.getKey()) + "]", entry.getValue())));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                pairs.addAll(bracketed(label + "[" + i + "]", value.get(i)));
            }
        } else {
            pairs.add(label + "=" + text(value));
        }
        return pairs;
    }

    private String text(JsonNode value) {
        if (in == ParameterLocation.HEADER) {
            return value.asText();
        }
        String encoded = PercentEncoding.encode(value.asText());
        return style == ParameterStyle.LABEL ? encoded.replace(".", "%2E") : encoded;
    }
}
