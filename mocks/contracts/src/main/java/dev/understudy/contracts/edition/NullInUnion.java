package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contracts.SchemaKeywords;

/**
 * 3.0 has no null type: <code>anyOf: [{$ref: X}, {type: 'null'}]</code> becomes
 * <code>nullable: true, allOf: [{$ref: X}]</code>, the form that generators understand. A strict reader of 3.0.3 ignores
 * {@code nullable} without a {@code type} beside it and refuses null here; validators in use do not.
 */
final class NullInUnion implements SchemaRewrite {

    @Override
    public void rewrite(ObjectNode schema) {
        for (String union : SchemaKeywords.UNIONS) {
            if (schema.get(union) instanceof ArrayNode members) {
                ArrayNode others = JsonNodeFactory.instance.arrayNode();
                members.forEach(member -> {
                    if (!isNull(member)) {
                        others.add(member);
                    }
                });
                if (others.size() < members.size()) {
                    Keys.replace(schema, union, others.size() == 1 ? "allOf" : union, others);
                    schema.set("nullable", BooleanNode.TRUE);
                }
            }
        }
    }

    /** As {@link NullInType} has left it, which has been here before: inner schemas come first. */
    private static boolean isNull(JsonNode schema) {
        return schema.path("nullable").asBoolean()
                && schema.path("enum").size() == 1
                && schema.path("enum").get(0).isNull();
    }
}
