package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.index.Field;
import dev.understudy.engine.state.index.Rule;
import dev.understudy.engine.state.index.Wanted;
import dev.understudy.engine.validate.ViolationCode;
import java.util.List;

/** {@code is: contains}. The wanted text stands somewhere in the value, which is a text too. */
record Contains(ItemPath at, LetterCase letters) implements Condition {

    @Override
    public Rule rule(JsonNode wanted) throws UnreadableValueException {
        if (!wanted.isTextual()) {
            throw new UnreadableValueException(ViolationCode.WRONG_TYPE, "a text", wanted);
        }
        String part = letters.fold(wanted.textValue());
        return new Rule.Of(
                at,
                Wanted.where(value ->
                        value.isTextual() && letters.fold(value.textValue()).contains(part)));
    }

    @Override
    public List<Field> places() {
        return List.of(at);
    }
}
