package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.index.Field;
import dev.understudy.engine.state.index.Rule;
import dev.understudy.engine.state.index.Wanted;
import dev.understudy.engine.validate.ViolationCode;
import java.util.List;

/** {@code is: nonzero}. True wants a number other than zero, false wants zero, or no number at all. */
record NonZero(ItemPath at) implements Condition {

    @Override
    public Rule rule(JsonNode wanted) throws UnreadableValueException {
        if (!wanted.isBoolean()) {
            throw new UnreadableValueException(ViolationCode.WRONG_TYPE, "true or false", wanted);
        }
        boolean nonzero = wanted.booleanValue();
        return new Rule.Of(
                at,
                Wanted.where(value ->
                        nonzero == (value.isNumber() && value.decimalValue().signum() != 0)));
    }

    @Override
    public List<Field> places() {
        return List.of(at);
    }
}
