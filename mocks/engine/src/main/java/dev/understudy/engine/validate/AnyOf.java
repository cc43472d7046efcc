package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.AnyOfValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;

/** {@code anyOf} that says itself that it was broken, as {@code oneOf} does; the library tells of its branches only. */
final class AnyOf extends AbstractKeyword {

    AnyOf() {
        super("anyOf");
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        return new Validator(location, value, parent, context);
    }

    private static final class Validator extends AnyOfValidator {

        Validator(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            super(location, value, parent, context);
        }

        @Override
        protected void validate(
                ExecutionContext execution, JsonNode value, JsonNode root, NodePath place, boolean walk) {
            int before = execution.getErrors().size();
            super.validate(execution, value, root, place, walk);
            if (execution.getErrors().size() > before) {
                execution.addError(error().instanceNode(value)
                        .instanceLocation(place)
                        .evaluationPath(execution.getEvaluationPath())
                        .build());
            }
        }
    }
}
