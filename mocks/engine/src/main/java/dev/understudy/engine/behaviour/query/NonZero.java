package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.validate.ViolationCode;
import java.util.function.Predicate;

/** {@code is: nonzero}. True wants a number other than zero, false wants zero, or no number at all. */
record NonZero(ItemPath at) implements Condition {

    @Override
    public Predicate<ObjectNode> rule(JsonNode wanted) throws UnreadableValueException {
        if (!wanted.isBoolean()) {
            throw new UnreadableValueException(ViolationCode.WRONG_TYPE, "true or false", wanted);
        }
        boolean nonzero = wanted.booleanValue();
        return item -> at.any(
                item,
                value -> nonzero == (value.isNumber() && value.decimalValue().signum() != 0));
    }
}
