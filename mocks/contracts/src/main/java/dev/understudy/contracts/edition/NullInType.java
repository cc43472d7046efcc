package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** In 3.0 {@code type} is one name, and null is admitted by {@code nullable}. */
final class NullInType implements SchemaRewrite {

    @Override
    public void rewrite(ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (type.asText().equals("null")) {
            schema.remove("type");
            schema.set("nullable", BooleanNode.TRUE);
            schema.putArray("enum").addNull();
        } else if (type instanceof ArrayNode names) {
            List<JsonNode> others = new ArrayList<>();
            names.forEach(name -> {
                if (!name.asText().equals("null")) {
                    others.add(name);
                }
            });
            if (others.size() != 1) {
                throw new IllegalArgumentException("OpenAPI 3.0 cannot say type: " + names);
            }
            schema.set("type", others.get(0));
            if (names.size() > 1 && admitsNull(schema)) {
                Keys.insertAfter(schema, "type", "nullable", BooleanNode.TRUE);
            }
        }
    }

    /** An {@code enum} without null refuses it, whatever the type says. */
    private static boolean admitsNull(ObjectNode schema) {
        if (!schema.has("enum")) {
            return true;
        }
        for (JsonNode value : schema.get("enum")) {
            if (value.equals(NullNode.instance)) {
                return true;
            }
        }
        return false;
    }
}
