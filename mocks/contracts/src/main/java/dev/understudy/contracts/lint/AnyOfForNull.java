package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;

/**
 * {@code anyOf} says that a reference may be null, and nothing else: of objects, generators would make one class that wants
 * the properties of all.
 */
final class AnyOfForNull implements Rule {

    @Override
    public String code() {
        return "any-of";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.schemas().forEach(place -> {
            JsonNode members = place.schema().path("anyOf");
            boolean isNullable = members.size() == 2
                    && (members.get(0).has("$ref") || members.get(1).has("$ref"))
                    && members.findValuesAsText("type").contains("null");
            if (members.isArray() && !isNullable) {
                problems.add(
                        code(),
                        contract.locate(Pointers.child(place.pointer(), "anyOf")),
                        "expected anyOf: [{$ref}, {type: 'null'}]",
                        "say other unions by oneOf");
            }
        });
    }
}
