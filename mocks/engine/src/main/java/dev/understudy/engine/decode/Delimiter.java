package dev.understudy.engine.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What parts the pieces of a value, as it stands in raw text: percent-encoded, a comma is no longer a delimiter. */
enum Delimiter {
    COMMA("commas", ","),
    DOT("dots", "\\."),
    SEMICOLON("semicolons", ";"),
    /** A blank cannot stand in a URL, so that its encoded forms are the delimiter. */
    SPACE("blanks", "%20|\\+| "),
    /** Many clients encode the pipe, which RFC 3986 does not allow in a query. */
    PIPE("pipes", "%7[Cc]|\\|");

    private final String plural;
    private final Pattern pattern;

    Delimiter(String plural, String regex) {
        this.plural = plural;
        this.pattern = Pattern.compile(regex);
    }

    /** For messages. */
    String plural() {
        return plural;
    }

    List<String> split(String raw) {
        return List.of(pattern.split(raw, -1));
    }

    /** The pieces of every text, in order. */
    List<String> split(List<String> raws) {
        List<String> pieces = new ArrayList<>();
        for (String raw : raws) {
            pieces.addAll(split(raw));
        }
        return pieces;
    }
}
