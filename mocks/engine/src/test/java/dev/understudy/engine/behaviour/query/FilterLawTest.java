package dev.understudy.engine.behaviour.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random expressions over random items. */
class FilterLawTest {
    private static final int SAMPLES = 2_000;
    private static final List<String> TEXTS = List.of("", "a", "b", "A", "\"", "\\", "and", "ä b", "(", "\uD83D\uDE00");
    private static final Map<String, FilterField> FIELDS = Map.of(
            "text", field("text", FieldType.STRING, EnumSet.allOf(FilterOperator.class)),
            "number", field("number", FieldType.NUMBER, operators(FieldType.NUMBER)),
            "flag", field("flag", FieldType.BOOLEAN, operators(FieldType.BOOLEAN)),
            "x.at_1", field("x.at_1", FieldType.INSTANT, operators(FieldType.INSTANT)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void parsingUndoesWriting(long seed) throws UnreadableValueException {
        Random random = new Random(seed);
        for (int i = 0; i < SAMPLES; i++) {
            Expression expression = expression(random, 4);
            assertThat(FilterParser.parse(expression.written(), FIELDS, true))
                    .as("seed %s, sample %s: %s", seed, i, expression.written())
                    .isEqualTo(expression);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void rulesFollowTheLogic(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SAMPLES; i++) {
            Expression expression = expression(random, 3);
            ObjectNode item = item(random);
            Predicate<ObjectNode> rule = expression.rule(FIELDS);
            assertThat(rule.test(item))
                    .as("seed %s, sample %s: %s of %s", seed, i, expression.written(), item)
                    .isEqualTo(byHand(expression, item));
        }
    }

    @Test
    void anyTextIsReadOrRefused() {
        List<String> pieces = List.of(
                "text",
                "number",
                "x.at_1",
                "eq",
                "in",
                "isnull",
                "pr",
                "not",
                "and",
                "or",
                "(",
                ")",
                ",",
                "\"",
                "\\",
                "2022",
                "true",
                "-",
                " ",
                "\uD800",
                "1e999999999",
                "\u0000");
        Random random = new Random(9);
        for (int i = 0; i < 20 * SAMPLES; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            assertThatCode(() -> {
                        try {
                            FilterParser.parse(text.toString(), FIELDS, true)
                                    .rule(FIELDS)
                                    .test(item(new Random(1)));
                        } catch (UnreadableValueException e) {
                            assertThat(e).hasMessageMatching("(?s)expected .*, got .* at character \\d+");
                        }
                    })
                    .as("sample %s: %s", i, text)
                    .doesNotThrowAnyException();
        }
    }

    /** An evaluation of its own, on plain Java values. */
    private static boolean byHand(Expression expression, ObjectNode item) {
        if (expression instanceof Expression.Every every) {
            return every.parts().stream().allMatch(part -> byHand(part, item));
        }
        if (expression instanceof Expression.Either either) {
            return either.parts().stream().anyMatch(part -> byHand(part, item));
        }
        if (expression instanceof Expression.Negation negation) {
            return !byHand(negation.part(), item);
        }
        Expression.Comparison comparison = (Expression.Comparison) expression;
        if (!item.hasNonNull(comparison.field())) {
            return comparison.operator() == FilterOperator.ISNULL || comparison.operator() == FilterOperator.NE;
        }
        List<Integer> orders = comparison.operands().stream()
                .map(operand -> compareByHand(comparison.field(), item, operand.text()))
                .toList();
        String text = item.get(comparison.field()).asText();
        return switch (comparison.operator()) {
            case EQ -> orders.get(0) == 0;
            case NE -> orders.get(0) != 0;
            case LT -> orders.get(0) < 0;
            case LE -> orders.get(0) <= 0;
            case GT -> orders.get(0) > 0;
            case GE -> orders.get(0) >= 0;
            case IN -> orders.contains(0);
            case CA -> orders.stream().allMatch(order -> order == 0);
            case CO -> text.contains(comparison.operands().get(0).text());
            case SW -> text.startsWith(comparison.operands().get(0).text());
            case PR -> true;
            case ISNULL -> false;
        };
    }

    private static int compareByHand(String field, ObjectNode item, String operand) {
        return switch (field) {
            case "text" -> item.get(field).textValue().compareTo(operand);
            case "number" -> Double.compare(item.get(field).doubleValue(), Double.parseDouble(operand));
            case "flag" -> Boolean.compare(item.get(field).booleanValue(), Boolean.parseBoolean(operand));
            default -> Instant.parse(item.get(field).textValue()).compareTo(Instant.parse(operand));
        };
    }

    private static Expression expression(Random random, int depth) {
        int kind = depth == 0 ? 3 : random.nextInt(4);
        if (kind == 2) {
            return new Expression.Negation(expression(random, depth - 1));
        }
        if (kind == 3) {
            return comparison(random);
        }
        List<Expression> parts = new ArrayList<>();
        for (int i = random.nextInt(3) + 2; i > 0; i--) {
            parts.add(expression(random, depth - 1));
        }
        return kind == 0 ? new Expression.Every(parts) : new Expression.Either(parts);
    }

    private static Expression comparison(Random random) {
        FilterField field = pick(
                random,
                FIELDS.values().stream()
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .toList());
        FilterOperator operator =
                pick(random, field.operators().stream().sorted().toList());
        int count = switch (operator.form()) {
            case VALUE -> 1;
            case LIST -> random.nextInt(3) + 1;
            case AFTER_FIELD, BEFORE_FIELD -> 0;
        };
        List<Literal> operands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean quoted =
                    field.type() == FieldType.STRING || field.type() == FieldType.INSTANT && random.nextBoolean();
            operands.add(new Literal(quoted, value(random, field.type())));
        }
        return new Expression.Comparison(field.name(), operator, operands);
    }

    private static ObjectNode item(Random random) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        if (random.nextInt(4) > 0) {
            item.put("text", value(random, FieldType.STRING));
            item.put("number", Double.parseDouble(value(random, FieldType.NUMBER)));
        }
        if (random.nextInt(4) > 0) {
            item.put("flag", random.nextBoolean());
            item.put("x.at_1", value(random, FieldType.INSTANT));
        }
        return random.nextInt(4) > 0 ? item : item.putNull("text");
    }

    private static String value(Random random, FieldType type) {
        return switch (type) {
            case STRING -> pick(random, TEXTS);
            case NUMBER -> pick(random, List.of("0", "-1", "1", "1.5", "2e3"));
            case BOOLEAN -> Boolean.toString(random.nextBoolean());
            case INSTANT ->
                Instant.ofEpochSecond(1_600_000_000, random.nextInt(4)).toString();
        };
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static FilterField field(String name, FieldType type, EnumSet<FilterOperator> operators) {
        return new FilterField(name, new ItemPath(List.of(name)), type, LetterCase.SENSITIVE, operators, Set.of());
    }

    private static EnumSet<FilterOperator> operators(FieldType type) {
        EnumSet<FilterOperator> operators = EnumSet.allOf(FilterOperator.class);
        operators.removeIf(operator -> !type.allows(operator));
        return operators;
    }
}
