package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.EnumValidator;
import com.networknt.schema.keyword.KeywordValidator;

/** {@code enum} that compares numbers by their value; the library writes them out, {@code 1e999999999} in full. */
final class EnumValues extends AbstractKeyword {

    EnumValues() {
        super("enum");
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        return new Validator(location, value, parent, context);
    }

    private static final class Validator extends EnumValidator {

        Validator(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            super(location, value, parent, context);
        }

        @Override
        protected JsonNode processNumberNode(JsonNode number) {
            return DecimalNode.valueOf(number.decimalValue().stripTrailingZeros());
        }
    }
}
