package dev.understudy.engine.behaviour.query;

import dev.understudy.engine.state.index.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A filter expression that was understood. */
sealed interface Expression {

    /** As it would be written, with no more parentheses than it takes; parsing it gives an equal expression. */
    String written();

    /** @param fields every field that the expression speaks of */
    Rule rule(Map<String, FilterField> fields);

    /** All of them hold: {@code and}. At least two. */
    record Every(List<Expression> parts) implements Expression {
        @Override
        public String written() {
            return parts.stream()
                    .map(part -> part instanceof Every || part instanceof Either ? inParentheses(part) : part.written())
                    .collect(Collectors.joining(" and "));
        }

        @Override
        public Rule rule(Map<String, FilterField> fields) {
            return new Rule.Every(parts.stream().map(part -> part.rule(fields)).toList());
        }
    }

    /** At least one of them holds: {@code or}. At least two. */
    record Either(List<Expression> parts) implements Expression {
        @Override
        public String written() {
            return parts.stream()
                    .map(part -> part instanceof Either ? inParentheses(part) : part.written())
                    .collect(Collectors.joining(" or "));
        }

        @Override
        public Rule rule(Map<String, FilterField> fields) {
            return new Rule.Either(parts.stream().map(part -> part.rule(fields)).toList());
        }
    }

    /** It does not hold: {@code not}. */
    record Negation(Expression part) implements Expression {
        @Override
        public String written() {
            return "not " + (part instanceof Every || part instanceof Either ? inParentheses(part) : part.written());
        }

        @Override
        public Rule rule(Map<String, FilterField> fields) {
            return new Rule.Not(part.rule(fields));
        }
    }

    /** One field, one operator. */
    record Comparison(String field, FilterOperator operator, List<Literal> operands) implements Expression {
        @Override
        public String written() {
            String values = operands.stream().map(Literal::written).collect(Collectors.joining(","));
            return switch (operator.form()) {
                case VALUE -> field + " " + operator.keyword() + " " + values;
                case LIST -> field + " " + operator.keyword() + " (" + values + ")";
                case AFTER_FIELD -> field + " " + operator.keyword();
                case BEFORE_FIELD -> operator.keyword() + " " + field;
            };
        }

        @Override
        public Rule rule(Map<String, FilterField> fields) {
            FilterField known = fields.get(field);
            if (known == null) {
                throw new IllegalStateException("The parser let an unknown field pass: " + field);
            }
            return known.rule(operator, operands);
        }
    }

    private static String inParentheses(Expression expression) {
        return "(" + expression.written() + ")";
    }
}
