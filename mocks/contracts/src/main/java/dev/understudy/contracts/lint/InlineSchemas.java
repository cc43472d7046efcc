package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.contracts.SchemaPlace;
import dev.understudy.engine.spec.Problems;

/**
 * Whatever becomes a class has a name of ours: objects with properties, enumerations and compositions are components. Free maps
 * and constants may stand where they are used.
 */
final class InlineSchemas implements Rule {

    @Override
    public String code() {
        return "inline-schema";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        for (SchemaPlace place : contract.schemas()) {
            if (!place.isComponent() && !place.test() && !place.isReference() && becomesClass(place.schema())) {
                problems.add(
                        code(),
                        contract.locate(place.pointer()),
                        "a generator would have to invent a name for this",
                        "make it a component");
            }
        }
    }

    private static boolean becomesClass(JsonNode schema) {
        return schema.path("properties").size() > 0 || schema.has("enum") || schema.has("allOf");
    }
}
