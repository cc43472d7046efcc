package dev.understudy.proxy.wire;

/** A service says that it sends gzip, and does not. */
final class BrokenContentException extends RuntimeException {
    static final String WHY = "it sent what it says is gzip, and is not";

    private static final long serialVersionUID = 1L;

    BrokenContentException() {
        super(WHY, null, false, false);
    }

    @Override
    public String getMessage() {
        return WHY;
    }
}
