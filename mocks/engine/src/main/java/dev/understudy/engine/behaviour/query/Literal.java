package dev.understudy.engine.behaviour.query;

/**
 * A value in a filter expression.
 *
 * @param text without quotes and escapes
 */
record Literal(boolean isQuoted, String text) {

    /** As an expression writes it. */
    String written() {
        return isQuoted ? quote(text) : text;
    }

    static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
