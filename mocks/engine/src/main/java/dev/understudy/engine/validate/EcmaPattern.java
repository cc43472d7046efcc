package dev.understudy.engine.validate;

import java.util.HashMap;
import java.util.Map;

/**
 * Rewrites patterns of ECMA 262 as Java's: the two differ in what {@code $}, {@code []}, {@code [^]}, {@code &&}, a lone
 * brace, and the names of groups mean.
 */
final class EcmaPattern {
    private static final String BLANKS =
            "\\s\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";

    private final String regex;
    private final StringBuilder java = new StringBuilder();
    private final Map<String, String> groups = new HashMap<>();
    private int at;
    private boolean inClass;

    private EcmaPattern(String regex) {
        this.regex = regex;
    }

    static String toJava(String regex) {
        EcmaPattern pattern = new EcmaPattern(regex);
        while (pattern.at < regex.length()) {
            pattern.step();
        }
        return pattern.java.toString();
    }

    private void step() {
        char character = regex.charAt(at);
        if (character == '\\') {
            escape();
        } else if (inClass) {
            inClass = character != ']';
            take(character == '[' || character == '&' ? "\\" + character : String.valueOf(character), 1);
        } else if (next("[^]")) {
            take("[\\s\\S]", 3);
        } else if (next("[]")) {
            take("(?!)", 2);
        } else if (next("(?<") && !next("(?<=") && !next("(?<!")) {
            name("(?<");
        } else if (character == '$') {
            take("\\z", 1);
        } else if (character == '{' && !regex.substring(at).matches("(?s)\\{[0-9]+(,[0-9]*)?}.*")) {
            take("\\{", 1);
        } else {
            inClass = character == '[';
            take(next("[^") ? "[^" : String.valueOf(character), next("[^") ? 2 : 1);
        }
    }

    private void escape() {
        if (next("\\k<")) {
            name("\\k<");
        } else if (next("\\s")) {
            take(inClass ? BLANKS : "[" + BLANKS + "]", 2);
        } else if (next("\\S") && !inClass) {
            take("[^" + BLANKS + "]", 2);
        } else if (next("\\p{") || next("\\P{")) {
            take(regex.substring(at, at + 3), 3);
        } else if (next("\\u{")) {
            take("\\x{", 3);
        } else {
            int length = Math.min(2, regex.length() - at);
            take(regex.substring(at, at + length), length);
        }
    }

    /** Names of groups may hold what Java's may not. */
    private void name(String opening) {
        int end = regex.indexOf('>', at);
        if (end < 0) {
            take(opening, opening.length());
            return;
        }
        String name = regex.substring(at + opening.length(), end);
        take(opening + groups.computeIfAbsent(name, unknown -> "g" + groups.size()), end - at);
    }

    private boolean next(String text) {
        return regex.startsWith(text, at);
    }

    private void take(String text, int length) {
        java.append(text);
        at += length;
    }
}
