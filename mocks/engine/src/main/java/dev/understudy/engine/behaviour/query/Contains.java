package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.validate.ViolationCode;
import java.util.function.Predicate;

/** {@code is: contains}. The wanted text stands somewhere in the value, which is a text too. */
record Contains(ItemPath at, LetterCase letters) implements Condition {

    @Override
    public Predicate<ObjectNode> rule(JsonNode wanted) throws UnreadableValueException {
        if (!wanted.isTextual()) {
            throw new UnreadableValueException(ViolationCode.WRONG_TYPE, "a text", wanted);
        }
        String part = letters.fold(wanted.textValue());
        return item -> at.any(
                item,
                value -> value.isTextual() && letters.fold(value.textValue()).contains(part));
    }
}
