package dev.understudy.proxy.wire;

/** Carries a mistake of ours to where it is told. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Throwable mistake;

    Mistake(Throwable mistake) {
        super(mistake);
        this.mistake = mistake;
    }

    Throwable cause() {
        return mistake;
    }
}
