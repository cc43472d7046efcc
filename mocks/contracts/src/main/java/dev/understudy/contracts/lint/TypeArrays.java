package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;

/** A list of types says <code>[T, 'null']</code> and nothing else; of other lists generators make empty classes. */
final class TypeArrays implements Rule {

    @Override
    public String code() {
        return "type-array";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.schemas().forEach(place -> {
            JsonNode type = place.schema().path("type");
            boolean isNullable = type.size() == 2 && (isNull(type, 0) ^ isNull(type, 1));
            if (type.isArray() && !isNullable) {
                problems.add(
                        code(),
                        contract.locate(Pointers.child(place.pointer(), "type")),
                        "expected one type, or one and 'null', found " + type,
                        "say other unions by oneOf");
            }
        });
    }

    private static boolean isNull(JsonNode types, int index) {
        return types.get(index).asText().equals("null");
    }
}
