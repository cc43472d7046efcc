package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One thing that OpenAPI 3.0 says differently in a schema, or cannot say. */
interface SchemaRewrite {
    /** @param schema changed in place; the schemas inside it have been rewritten already */
    void rewrite(ObjectNode schema);
}
