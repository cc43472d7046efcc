package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Leaves out what 3.0 has no words for. The edition admits more than the contract wherever one of the first group stands;
 * the second group refuses nothing.
 */
final class UnsayableKeywords implements SchemaRewrite {
    private static final List<String> ASSERTIONS = List.of(
            "if",
            "then",
            "else",
            "dependentRequired",
            "dependentSchemas",
            "patternProperties",
            "propertyNames",
            "prefixItems",
            "contains",
            "minContains",
            "maxContains",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final List<String> OTHERS = List.of(
            "$schema",
            "$id",
            "$anchor",
            "$dynamicAnchor",
            "$dynamicRef",
            "$vocabulary",
            "$comment",
            "$defs",
            "contentSchema");

    @Override
    public void rewrite(ObjectNode schema) {
        if (schema.has("prefixItems")) {
            // What follows the prefix is not what stands in it: only "anything" is true of both.
            schema.putObject("items");
        }
        if (schema.has("patternProperties")
                && !schema.path("additionalProperties").isMissingNode()) {
            schema.put("additionalProperties", true);
        }
        schema.remove(ASSERTIONS);
        schema.remove(OTHERS);
    }
}
