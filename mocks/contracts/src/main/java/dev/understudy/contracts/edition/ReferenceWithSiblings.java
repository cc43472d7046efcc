package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** 3.0 ignores what stands beside a {@code $ref}; inside {@code allOf} the reference is one statement among others. */
final class ReferenceWithSiblings implements SchemaRewrite {

    @Override
    public void rewrite(ObjectNode schema) {
        JsonNode reference = schema.get("$ref");
        if (reference == null || schema.size() == 1) {
            return;
        }
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        alone.set("$ref", reference);
        if (schema.get("allOf") instanceof ArrayNode all) {
            all.insert(0, alone);
            schema.remove("$ref");
        } else {
            Keys.replace(
                    schema,
                    "$ref",
                    "allOf",
                    JsonNodeFactory.instance.arrayNode().add(alone));
        }
    }
}
