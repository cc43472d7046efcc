package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Problems;

/** Beside {@code const} stands a type: without it, generated code sees any value. */
final class ConstTypes implements Rule {

    @Override
    public String code() {
        return "const-without-type";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.schemas().forEach(place -> {
            if (place.schema().has("const") && place.type().isEmpty()) {
                problems.add(code(), contract.locate(place.pointer()), "const without type");
            }
        });
    }
}
