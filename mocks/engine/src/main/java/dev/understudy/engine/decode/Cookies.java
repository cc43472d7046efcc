package dev.understudy.engine.decode;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.http.QueryString.Part;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code Cookie} fields (RFC 6265, section 4.2.1): {@code name=value; name=value}. */
final class Cookies {
    private Cookies() {}

    /**
     * Names as sent, values still percent-encoded, their quotes removed. An exploded value comes as several cookies: an
     * ampersand does not part them, since tokens contain it.
     */
    static QueryString parse(Headers headers) {
        List<Part> parts = new ArrayList<>();
        for (String field : headers.all("Cookie")) {
            for (String pair : field.split(";", -1)) {
                add(pair.strip(), parts);
            }
        }
        return new QueryString(parts, List.of());
    }

    private static void add(String pair, List<Part> parts) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
            String name = pair.substring(0, equals).strip();
            parts.add(new Part(name, unquoted(pair.substring(equals + 1).strip())));
        } else if (equals < 0 && !pair.isEmpty()) {
            parts.add(new Part(pair, ""));
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
