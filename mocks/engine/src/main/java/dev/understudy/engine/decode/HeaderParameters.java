package dev.understudy.engine.decode;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parameters of a header's value, {@code form-data; name="a"; filename="b.txt"} (RFC 9110, section 5.6.6). */
final class HeaderParameters {
    private final String text;
    private int at;

    private HeaderParameters(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** By lower-case name, quotes removed; what stands before the first semicolon is passed over. */
    static Map<String, String> parse(String value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int semicolon = value.indexOf(';');
        if (semicolon >= 0) {
            new HeaderParameters(value, semicolon).readInto(parameters);
        }
        return parameters;
    }

    private void readInto(Map<String, String> parameters) {
        while (at < text.length()) {
            at++; // the semicolon
            String name = upTo("=;").strip().toLowerCase(Locale.ROOT);
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                parameters.putIfAbsent(name, value());
            }
        }
    }

    private String value() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            String value = quoted();
            upTo(";");
            return value;
        }
        return upTo(";").strip();
    }

    /** Leaves the position behind the closing quote; a backslash protects a quote and itself, nothing else. */
    private String quoted() {
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escape = text.startsWith("\\\"", at) || text.startsWith("\\\\", at);
            value.append(text.charAt(escape ? at + 1 : at));
            at += escape ? 2 : 1;
        }
        at++;
        return value.toString();
    }

    private String upTo(String stops) {
        int start = Math.min(at, text.length());
        while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, Math.min(at, text.length()));
    }
}
