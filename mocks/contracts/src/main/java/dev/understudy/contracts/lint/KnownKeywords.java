package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;
import java.util.Set;

/** Schemas hold keywords of JSON Schema 2020-12 and of OpenAPI 3.1: a validator ignores the others, such as misspelt ones. */
final class KnownKeywords implements Rule {
    private static final Set<String> KNOWN = Set.of(
            "$anchor",
            "$comment",
            "$defs",
            "$dynamicAnchor",
            "$dynamicRef",
            "$id",
            "$ref",
            "$schema",
            "additionalProperties",
            "allOf",
            "anyOf",
            "const",
            "contains",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "default",
            "dependentRequired",
            "dependentSchemas",
            "deprecated",
            "description",
            "discriminator",
            "else",
            "enum",
            "example",
            "examples",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "externalDocs",
            "format",
            "if",
            "items",
            "maxContains",
            "maxItems",
            "maxLength",
            "maxProperties",
            "maximum",
            "minContains",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "multipleOf",
            "not",
            "oneOf",
            "pattern",
            "patternProperties",
            "prefixItems",
            "properties",
            "propertyNames",
            "readOnly",
            "required",
            "then",
            "title",
            "type",
            "unevaluatedItems",
            "unevaluatedProperties",
            "uniqueItems",
            "writeOnly",
            "xml");

    @Override
    public String code() {
        return "unknown-keyword";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.schemas()
                .forEach(place -> place.schema().fieldNames().forEachRemaining(keyword -> {
                    if (!KNOWN.contains(keyword) && !keyword.startsWith("x-")) {
                        problems.add(
                                code(),
                                contract.locate(Pointers.child(place.pointer(), keyword)),
                                "\"" + keyword + "\" is no keyword of a schema in OpenAPI 3.1");
                    }
                }));
    }
}
