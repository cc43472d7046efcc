package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;

/** What is required is described. */
final class RequiredProperties implements Rule {

    @Override
    public String code() {
        return "required-without-property";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.schemas().forEach(place -> {
            for (JsonNode name : place.schema().path("required")) {
                if (!place.schema().path("properties").has(name.asText()) && !place.test()) {
                    problems.add(
                            code(),
                            contract.locate(Pointers.child(place.pointer(), "required")),
                            "\"" + name.asText() + "\" is required, but is no property here");
                }
            }
        });
    }
}
