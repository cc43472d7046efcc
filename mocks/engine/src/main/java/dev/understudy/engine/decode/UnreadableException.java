package dev.understudy.engine.decode;

/**
 * Text or bytes that cannot be read. It never leaves this package: {@link StyledParameter} and {@link CompiledBody} turn
 * it into {@link Decoded.Malformed}. An exception, because it is found deep inside what is being read.
 */
final class UnreadableException extends Exception {
    private static final int LONGEST_QUOTE = 80;

    private final String expected;
    private final String got;

    UnreadableException(String expected, String got) {
        super("expected " + expected + ", got " + got, null, false, false);
        this.expected = expected;
        this.got = got;
    }

    /** What came is told by quoting it. */
    static UnreadableException quoting(String expected, String text) {
        String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        return new UnreadableException(expected, '"' + shown + '"');
    }

    Decoded asDecoded() {
        return Decoded.malformed(expected, got);
    }
}
