package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Problems;

/** A union that is not one of objects has a name, so that what generated code makes of it can be said in one place. */
final class ValueUnions implements Rule {

    @Override
    public String code() {
        return "inline-union";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.schemas().forEach(place -> {
            boolean isUnion = place.schema().has("oneOf") && !Unions.isOfObjects(contract, place);
            if (isUnion && !place.isComponent() && !place.test()) {
                problems.add(
                        code(),
                        contract.locate(place.pointer()),
                        "a union of values without a name",
                        "make it a component");
            }
        });
    }
}
