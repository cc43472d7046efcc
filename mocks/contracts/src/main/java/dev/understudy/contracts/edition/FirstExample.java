package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A schema in 3.0 has one {@code example}; the list of them is new in 3.1. */
final class FirstExample implements SchemaRewrite {

    @Override
    public void rewrite(ObjectNode schema) {
        JsonNode examples = schema.path("examples");
        if (examples.size() > 0 && !schema.has("example")) {
            Keys.replace(schema, "examples", "example", examples.get(0));
        }
        schema.remove("examples");
    }
}
