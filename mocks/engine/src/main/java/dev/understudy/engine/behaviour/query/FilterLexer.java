package dev.understudy.engine.behaviour.query;

import dev.understudy.engine.validate.ViolationCode;

/** Cuts a filter expression into tokens, one at a time. */
final class FilterLexer {
    private static final String BLANKS = " \t\r\n";
    private static final String PUNCTUATION = "(),\"";

    private final String text;
    private int position;

    FilterLexer(String text) {
        this.text = text;
    }

    Token next() throws UnreadableValueException {
        while (position < text.length() && BLANKS.indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        if (position == text.length()) {
            return new Token(Token.Kind.END, "", position);
        }
        return switch (text.charAt(position)) {
            case '(' -> mark(Token.Kind.OPEN);
            case ')' -> mark(Token.Kind.CLOSE);
            case ',' -> mark(Token.Kind.COMMA);
            case '"' -> quoted();
            default -> word();
        };
    }

    /** Says what was expected instead of a token. */
    UnreadableValueException refuse(ViolationCode code, String expected, Token got) {
        return refuse(code, expected, got.shown(), got.start());
    }

    private UnreadableValueException refuse(ViolationCode code, String expected, String got, int index) {
        int character = text.codePointCount(0, index) + 1;
        return new UnreadableValueException(code, expected, got + " at character " + character);
    }

    private Token mark(Token.Kind kind) {
        int start = position++;
        return new Token(kind, text.substring(start, position), start);
    }

    private Token word() {
        int start = position;
        while (position < text.length() && (BLANKS + PUNCTUATION).indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return new Token(Token.Kind.WORD, text.substring(start, position), start);
    }

    private Token quoted() throws UnreadableValueException {
        int start = position++;
        StringBuilder said = new StringBuilder();
        while (position < text.length() && text.charAt(position) != '"') {
            if (text.charAt(position) == '\\') {
                said.append(escaped());
            } else {
                said.append(text.charAt(position++));
            }
        }
        if (position == text.length()) {
            throw refuse(ViolationCode.MALFORMED, "a closing quote", "the end", position);
        }
        position++;
        return new Token(Token.Kind.QUOTED, said.toString(), start);
    }

    private char escaped() throws UnreadableValueException {
        int index = position + 1;
        if (index == text.length() || "\"\\".indexOf(text.charAt(index)) < 0) {
            String got = index == text.length() ? "the end" : "\"" + Character.toString(text.codePointAt(index)) + "\"";
            throw refuse(ViolationCode.MALFORMED, "a quote or a backslash after a backslash", got, index);
        }
        position += 2;
        return text.charAt(index);
    }
}
