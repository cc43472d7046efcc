package dev.understudy.verify.talk;

import dev.understudy.engine.http.MockRequest;
import java.io.IOException;

/** A request was not answered. */
public final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient MockRequest request;

    public NoAnswerException(MockRequest request, IOException cause) {
        super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
        this.request = request;
    }

    public MockRequest request() {
        return request;
    }

    /** What went wrong on the way, for people. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
