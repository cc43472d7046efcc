package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.math.BigDecimal;

/**
 * {@code multipleOf} on exact numbers. The library's own rounds large integers to doubles, and spends all memory on
 * {@code 1e999999999}.
 */
final class MultipleOf extends AbstractKeyword {
    /** Numbers beyond what a double holds are multiples of nothing. */
    private static final int MAX_EXPONENT = 400;

    MultipleOf() {
        super("multipleOf");
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        return new Validator(this, value, location, parent, context);
    }

    static boolean isMultiple(BigDecimal number, BigDecimal divisor) {
        if (number.signum() == 0) {
            return true;
        }
        if (Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT || divisor.signum() == 0) {
            return false;
        }
        return number.remainder(divisor).signum() == 0;
    }

    private static final class Validator extends BaseKeywordValidator implements KeywordValidator {
        private final BigDecimal divisor;

        Validator(Keyword keyword, JsonNode value, SchemaLocation location, Schema parent, SchemaContext context) {
            super(keyword, value, location, parent, context);
            divisor = value.decimalValue();
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode value, JsonNode root, NodePath place) {
            if (value.isNumber() && !isMultiple(value.decimalValue(), divisor)) {
                execution.addError(error().instanceNode(value)
                        .instanceLocation(place)
                        .evaluationPath(execution.getEvaluationPath())
                        .arguments(divisor.toString())
                        .build());
            }
        }
    }
}
