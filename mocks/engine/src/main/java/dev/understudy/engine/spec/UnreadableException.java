package dev.understudy.engine.spec;

/** A text is not YAML or JSON, or says something that no JSON tree can hold. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SourceLocation location;

    UnreadableException(SourceLocation location, String message) {
        super(message);
        this.location = location;
    }

    SourceLocation location() {
        return location;
    }
}
