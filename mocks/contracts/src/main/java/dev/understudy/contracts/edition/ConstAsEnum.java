package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** 3.0 has no {@code const}; an {@code enum} of one value says the same. */
final class ConstAsEnum implements SchemaRewrite {

    @Override
    public void rewrite(ObjectNode schema) {
        JsonNode value = schema.get("const");
        if (value != null) {
            Keys.replace(
                    schema,
                    "const",
                    "enum",
                    JsonNodeFactory.instance.arrayNode().add(value));
        }
    }
}
