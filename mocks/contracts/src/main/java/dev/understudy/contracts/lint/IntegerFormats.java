package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Problems;

/** Integers say how large they get: without a format, Java gives them 32 bits. */
final class IntegerFormats implements Rule {

    @Override
    public String code() {
        return "integer-without-format";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.schemas().forEach(place -> {
            JsonNode type = place.schema().path("type");
            boolean isInteger = type.asText().equals("integer")
                    || type.size() > 0
                            && (type.get(0).asText().equals("integer")
                                    || type.path(1).asText().equals("integer"));
            if (isInteger && !place.schema().path("format").asText().matches("int32|int64") && !place.test()) {
                problems.add(code(), contract.locate(place.pointer()), "an integer wants format: int32 or int64");
            }
        });
    }
}
