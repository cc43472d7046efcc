package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.validate.RequestValues;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A whole number that a request may choose.
 *
 * @param parameter empty when there is no choice
 * @param usual when the request does not say
 * @param clamps whether the nearest number stands in for one out of bounds
 */
record WholeNumber(Optional<Parameter> parameter, long usual, long min, long max, boolean clamps) {

    /** What the request says; the usual number, with a violation added, when it says nothing of use. */
    long read(RequestValues values, List<Violation> violations) {
        Optional<JsonNode> sent =
                parameter.flatMap(known -> Optional.ofNullable(values.query().get(known.name())));
        return sent.isPresent() ? read(parameter.get(), sent.get(), violations) : usual;
    }

    private long read(Parameter known, JsonNode sent, List<Violation> violations) {
        if (!sent.isNumber() || sent.decimalValue().stripTrailingZeros().scale() > 0) {
            violations.add(Violations.of(known, ViolationCode.WRONG_TYPE, expected(), sent));
            return usual;
        }
        BigDecimal value = sent.decimalValue();
        boolean isBelow = value.compareTo(BigDecimal.valueOf(min)) < 0;
        boolean isAbove = value.compareTo(BigDecimal.valueOf(max)) > 0;
        boolean isUnbounded = max == Long.MAX_VALUE; // then anything above is as far as one can go
        if (isBelow && !clamps || isAbove && !clamps && !isUnbounded) {
            ViolationCode code = isBelow ? ViolationCode.TOO_SMALL : ViolationCode.TOO_LARGE;
            violations.add(Violations.of(known, code, expected(), sent));
            return usual;
        }
        return isBelow ? min : isAbove ? max : value.longValueExact();
    }

    private String expected() {
        return max == Long.MAX_VALUE ? "an integer of at least " + min : "an integer from " + min + " to " + max;
    }
}
