package dev.understudy.engine.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a query in the order they were sent: names decoded, values as they came, because a delimiter inside a
 * value only counts when it was not percent-encoded.
 *
 * @param malformed the parts whose name is not percent-encoded UTF-8
 */
public record QueryString(List<Part> parts, List<String> malformed) {
    private static final QueryString EMPTY = new QueryString(List.of(), List.of());

    /**
     * One {@code name=value}.
     *
     * @param name decoded
     * @param rawValue percent-encoded as sent; empty for {@code name} and {@code name=}
     */
    public record Part(String name, String rawValue) {}

    public static QueryString parse(String query) {
        if (query.isEmpty()) {
            return EMPTY;
        }
        List<Part> parts = new ArrayList<>();
        List<String> malformed = new ArrayList<>();
        int start = 0;
        while (start <= query.length()) {
            int end = query.indexOf('&', start);
            if (end < 0) {
                end = query.length();
            }
            if (end > start) {
                addPart(query.substring(start, end), parts, malformed);
            }
            start = end + 1;
        }
        return new QueryString(parts, malformed);
    }

    /** The raw values of every part of that name, in order. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(1);
        for (Part part : parts) {
            if (part.name().equals(name)) {
                values.add(part.rawValue());
            }
        }
        return values;
    }

    private static void addPart(String text, List<Part> parts, List<String> malformed) {
        int equals = text.indexOf('=');
        String rawName = equals < 0 ? text : text.substring(0, equals);
        String rawValue = equals < 0 ? "" : text.substring(equals + 1);
        Optional<String> name = PercentEncoding.decodeQuery(rawName);
        if (name.isPresent()) {
            parts.add(new Part(name.get(), rawValue));
        } else {
            malformed.add(text);
        }
    }
}
