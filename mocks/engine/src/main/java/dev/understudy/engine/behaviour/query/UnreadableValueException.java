package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;

/** A parameter's value that says nothing a condition could go by. Becomes a violation before it leaves the package. */
final class UnreadableValueException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MAX_SHOWN = 60;

    private final ViolationCode code;
    private final String expected;
    private final String got;

    UnreadableValueException(ViolationCode code, String expected, String got) {
        super("expected " + expected + ", got " + got, null, false, false);
        this.code = code;
        this.expected = expected;
        this.got = got;
    }

    UnreadableValueException(ViolationCode code, String expected, JsonNode got) {
        this(code, expected, shown(got.toString()));
    }

    /** @param keyword the key of the behaviour file that was broken */
    Violation about(Parameter parameter, String keyword) {
        return new Violation(
                code,
                MessagePart.QUERY,
                parameter.name(),
                Pointers.child("/query", parameter.name()),
                parameter.pointer(),
                keyword,
                expected,
                got);
    }

    /** A text for a message, cut short. */
    static String shown(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN / 2)) + "…";
    }
}
