package dev.understudy.engine.conformance;

/** Something is no recorded exchange, or not a whole one. Never leaves this package: it becomes a finding. */
final class UnreadableExchangeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String expected;
    private final String got;

    UnreadableExchangeException(String pointer, String expected, String got) {
        super(pointer + ": expected " + expected + ", got " + got, null, false, false);
        this.pointer = pointer;
        this.expected = expected;
        this.got = got;
    }

    String pointer() {
        return pointer;
    }

    String expected() {
        return expected;
    }

    String got() {
        return got;
    }
}
