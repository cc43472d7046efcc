package dev.understudy.engine.behaviour.query;

/**
 * A piece of a filter expression.
 *
 * @param text of a quoted text what it says, without quotes and escapes; of everything else, what is written
 * @param start index of the first character
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        WORD,
        QUOTED,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isWord(String wanted) {
        return kind == Kind.WORD && text.equals(wanted);
    }

    /** How a message names it. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case QUOTED -> "the text " + Literal.quote(UnreadableValueException.shown(text));
            default -> "\"" + UnreadableValueException.shown(text) + "\"";
        };
    }
}
