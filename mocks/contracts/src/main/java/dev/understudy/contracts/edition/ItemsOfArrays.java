package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** 3.0 wants {@code items} beside <code>type: array</code>. */
final class ItemsOfArrays implements SchemaRewrite {

    @Override
    public void rewrite(ObjectNode schema) {
        if (schema.path("type").asText().equals("array") && !schema.has("items")) {
            schema.putObject("items");
        }
    }
}
