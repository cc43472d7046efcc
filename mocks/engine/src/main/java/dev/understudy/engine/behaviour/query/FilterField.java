package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.index.Rule;
import dev.understudy.engine.state.index.Span;
import dev.understudy.engine.state.index.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A field that filter expressions may speak of.
 *
 * @param at where an item has it; of an array there, every element counts
 * @param operators those that are allowed
 * @param values those that it can be compared with; empty when it may be any
 */
record FilterField(
        String name,
        ItemPath at,
        FieldType type,
        LetterCase letters,
        Set<FilterOperator> operators,
        Set<String> values) {

    /** Whether the field can be compared with it, read or not. */
    boolean takes(Literal literal) {
        return values.isEmpty() || values.stream().map(letters::fold).anyMatch(letters.fold(literal.text())::equals);
    }

    /** For messages. */
    String operatorNames() {
        return operators.stream().sorted().map(FilterOperator::keyword).collect(Collectors.joining(", "));
    }

    /** @param operands as many as the operator takes, each of this field's type */
    Rule rule(FilterOperator operator, List<Literal> operands) {
        return switch (operator) {
            case EQ -> compared(operands.get(0), order -> order == 0, Span::at);
            case NE -> new Rule.Not(compared(operands.get(0), order -> order == 0, Span::at));
            case LT -> compared(operands.get(0), order -> order < 0, Span::before);
            case LE -> compared(operands.get(0), order -> order <= 0, Span::until);
            case GT -> compared(operands.get(0), order -> order > 0, Span::after);
            case GE -> compared(operands.get(0), order -> order >= 0, Span::from);
            case IN -> new Rule.Either(equalities(operands));
            case CA -> new Rule.Every(equalities(operands));
            case CO -> text(operands.get(0), String::contains);
            case SW -> text(operands.get(0), String::startsWith);
            case ISNULL -> new Rule.Not(anyValue(value -> true));
            case PR -> anyValue(value -> true);
        };
    }

    private List<Rule> equalities(List<Literal> operands) {
        return operands.stream()
                .map(operand -> compared(operand, order -> order == 0, Span::at))
                .toList();
    }

    private Rule compared(Literal operand, IntPredicate side, Function<Instant, Span> instants) {
        Function<JsonNode, OptionalInt> comparison = type.comparison(operand, letters);
        Rule.Of rule = anyValue(value -> {
            OptionalInt order = comparison.apply(value);
            return order.isPresent() && side.test(order.getAsInt());
        });
        Optional<Instant> bound = type == FieldType.INSTANT ? PartialInstant.parse(operand.text()) : Optional.empty();
        return bound.isPresent() ? new Rule.Of(at, rule.wanted().knownIn(instants.apply(bound.get()))) : rule;
    }

    private interface TextRule {
        boolean test(String text, String part);
    }

    private Rule text(Literal operand, TextRule rule) {
        String part = letters.fold(operand.text());
        return anyValue(value -> value.isTextual() && rule.test(letters.fold(value.textValue()), part));
    }

    /** Whether there is a value, not null, for which the rule holds. */
    private Rule.Of anyValue(Predicate<JsonNode> rule) {
        Predicate<JsonNode> present = value -> !value.isNull() && !value.isMissingNode() && rule.test(value);
        return new Rule.Of(at, Wanted.where(value -> {
            if (!value.isArray()) {
                return present.test(value);
            }
            for (JsonNode element : value) {
                if (present.test(element)) {
                    return true;
                }
            }
            return false;
        }));
    }
}
