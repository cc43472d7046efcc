package dev.understudy.engine.http;

import java.util.ArrayList;
import java.util.List;

/** The parts that field values are made of: tokens and quoted strings (RFC 9110, section 5.6). */
public final class FieldValue {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private FieldValue() {}

    /** Splits at separators that do not stand inside quotes, in one pass. */
    public static List<String> split(String text, String separators) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == '\\' && quoted) {
                i++;
            } else if (!quoted && separators.indexOf(character) >= 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** The text that a quoted string stands for; any other text as it is. */
    public static String unquoted(String text) {
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 1; i < text.length() - 1; i++) {
            boolean isPair = text.charAt(i) == '\\' && i + 1 < text.length() - 1;
            plain.append(text.charAt(isPair ? ++i : i));
        }
        return plain.toString();
    }

    /** The text itself when it is a token, a quoted string otherwise. */
    static String quoted(String text) {
        return isToken(text) ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean letterOrDigit = character < 128 && Character.isLetterOrDigit(character);
            if (!letterOrDigit && TOKEN_MARKS.indexOf(character) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** A text as a field value can carry it: what is not printable ASCII becomes a question mark. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            printable.append(character >= ' ' && character <= '~' ? character : '?');
        }
        return printable.toString();
    }
}
