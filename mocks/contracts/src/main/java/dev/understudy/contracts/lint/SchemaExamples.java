package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Problems;

/** Examples stand beside schemas, not in them, so that there is one place to look and to check. */
final class SchemaExamples implements Rule {

    @Override
    public String code() {
        return "example-in-schema";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.schemas().forEach(place -> {
            if (place.schema().has("example") || place.schema().has("examples")) {
                problems.add(
                        code(),
                        contract.locate(place.pointer()),
                        "an example inside a schema",
                        "move it beside the schema");
            }
        });
    }
}
