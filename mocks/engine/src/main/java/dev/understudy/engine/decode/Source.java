package dev.understudy.engine.decode;

import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.http.QueryString.Part;
import dev.understudy.engine.model.ParameterLocation;
import java.util.List;

/**
 * Where a parameter's raw texts are found. Every place is seen as a query is, as names with raw values, so that a style
 * need not know where it is used.
 */
interface Source {

    QueryString parts(RawParameters raw);

    static Source of(ParameterLocation in, String name) {
        return switch (in) {
            case PATH -> raw -> named(name, path(raw, name));
            case QUERY -> RawParameters::query;
            case HEADER -> raw -> named(name, raw.headers().all(name));
            case COOKIE -> raw -> Cookies.parse(raw.headers());
        };
    }

    private static List<String> path(RawParameters raw, String name) {
        String text = raw.path().get(name);
        return text == null ? List.of() : List.of(text);
    }

    private static QueryString named(String name, List<String> rawValues) {
        return new QueryString(
                rawValues.stream().map(value -> new Part(name, value)).toList(), List.of());
    }
}
