package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;

/** What a request did wrong in asking for a page. */
final class Violations {
    private static final int MAX_SHOWN = 40;

    private Violations() {}

    static Violation of(Parameter parameter, ViolationCode code, String expected, JsonNode got) {
        return of(parameter, code, expected, shown(got.toString()));
    }

    /** Two parameters that exclude each other. */
    static Violation together(Parameter parameter, Parameter other) {
        String rule = "must not be sent together with \"" + other.name() + "\"";
        return of(parameter, ViolationCode.REFUSED_PARAMETER, rule, "both");
    }

    private static Violation of(Parameter parameter, ViolationCode code, String expected, String got) {
        return new Violation(
                code,
                MessagePart.QUERY,
                parameter.name(),
                Pointers.child("/query", parameter.name()),
                parameter.pointer(),
                "page",
                expected,
                got);
    }

    private static String shown(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN / 2)) + "…";
    }
}
