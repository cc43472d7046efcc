package dev.understudy.engine.decode;

import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.model.ParameterLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How raw text is made plain. */
enum Escaping {
    /** Headers: nothing is escaped, blanks around a value mean nothing. */
    NONE,
    /** Paths and cookies: a plus is a plus. */
    PERCENT,
    /** Queries and forms: a plus is a blank. */
    PERCENT_AND_PLUS;

    static Escaping of(ParameterLocation in) {
        return switch (in) {
            case HEADER -> NONE;
            case PATH, COOKIE -> PERCENT;
            case QUERY -> PERCENT_AND_PLUS;
        };
    }

    String plain(String raw) throws UnreadableException {
        return switch (this) {
            case NONE -> raw.strip();
            case PERCENT -> readable(PercentEncoding.decode(raw), raw);
            case PERCENT_AND_PLUS -> readable(PercentEncoding.decodeQuery(raw), raw);
        };
    }

    List<String> plain(List<String> raws) throws UnreadableException {
        List<String> texts = new ArrayList<>(raws.size());
        for (String raw : raws) {
            texts.add(plain(raw));
        }
        return texts;
    }

    private static String readable(Optional<String> plain, String raw) throws UnreadableException {
        if (plain.isEmpty()) {
            throw UnreadableException.quoting("percent-encoded UTF-8", raw);
        }
        return plain.get();
    }
}
