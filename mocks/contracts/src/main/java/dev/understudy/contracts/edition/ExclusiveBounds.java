package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** In 3.0 {@code exclusiveMinimum} and {@code exclusiveMaximum} are switches beside the bound, not bounds. */
final class ExclusiveBounds implements SchemaRewrite {

    @Override
    public void rewrite(ObjectNode schema) {
        rewrite(schema, "minimum", "exclusiveMinimum", 1);
        rewrite(schema, "maximum", "exclusiveMaximum", -1);
    }

    /** @param tighter the sign of the difference to a looser bound */
    private static void rewrite(ObjectNode schema, String bound, String exclusive, int tighter) {
        JsonNode value = schema.path(exclusive);
        if (!value.isNumber()) {
            return;
        }
        JsonNode inclusive = schema.path(bound);
        if (inclusive.isNumber() && inclusive.decimalValue().compareTo(value.decimalValue()) * tighter > 0) {
            schema.remove(exclusive);
            return;
        }
        Keys.replace(schema, exclusive, bound, value);
        Keys.insertAfter(schema, bound, exclusive, BooleanNode.TRUE);
    }
}
