package dev.understudy.verify.talk;

/** A check cannot go on, and that is nobody's fault. The message is the reason, for people. */
public final class NotTriedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotTriedException(String reason) {
        super(reason, null, false, false);
    }

    /** Why. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
