package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contracts.SchemaKeywords;
import java.util.Map;

/** In 3.0 a schema is an object: {@code true} becomes <code>{}</code>, {@code false} <code>{not: {}}</code>. */
final class BooleanSchemas implements SchemaRewrite {

    @Override
    public void rewrite(ObjectNode schema) {
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            String key = entry.getKey();
            // As the value of additionalProperties, 3.0 knows booleans.
            if (SchemaKeywords.SINGLE.contains(key) && !key.equals("additionalProperties")) {
                entry.setValue(asObject(entry.getValue()));
            } else if (SchemaKeywords.MAPS.contains(key) && entry.getValue() instanceof ObjectNode map) {
                map.properties().forEach(inner -> inner.setValue(asObject(inner.getValue())));
            } else if (SchemaKeywords.LISTS.contains(key) && entry.getValue() instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, asObject(list.get(i)));
                }
            }
        }
    }

    private static JsonNode asObject(JsonNode schema) {
        if (!schema.isBoolean()) {
            return schema;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (!schema.booleanValue()) {
            object.putObject("not");
        }
        return object;
    }
}
