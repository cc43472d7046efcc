package dev.understudy.admin;

import dev.understudy.engine.validate.Violation;

/** Violations that the engine has found, as they are told. */
final class ViolationText {
    private static final String BODY = "/body";

    private ViolationText() {}

    static dev.understudy.understudy.model.Violation of(Violation violation) {
        return new dev.understudy.understudy.model.Violation(
                violation.code().text(), violation.pointer(), violation.message());
    }

    /** One of something that stands deeper in the request: where the engine sees the body, there is {@code place}. */
    static dev.understudy.understudy.model.Violation moved(Violation violation, String place) {
        String pointer = violation.pointer().startsWith(BODY)
                ? place + violation.pointer().substring(BODY.length())
                : violation.pointer();
        return new dev.understudy.understudy.model.Violation(violation.code().text(), pointer, violation.message());
    }
}
