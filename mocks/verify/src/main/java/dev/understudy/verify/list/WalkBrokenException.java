package dev.understudy.verify.list;

import dev.understudy.verify.talk.Exchanged;

/** A list cannot be walked: one of its pages is no page. */
public final class WalkBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Exchanged exchanged;

    WalkBrokenException(String message, Exchanged exchanged) {
        super(message, null, false, false);
        this.exchanged = exchanged;
    }

    /** The request that did not get a page. */
    public Exchanged exchanged() {
        return exchanged;
    }

    /** What is wrong with its answer, for people. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
