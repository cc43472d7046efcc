package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What values a field of a filter expression has: how they are written, and how they compare. */
enum FieldType {
    STRING("a text in double quotes"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    INSTANT("an instant such as 2022-02-07T20:13:29Z, or the beginning of one");

    /** Beyond it, numbers cost more time than they are worth. */
    private static final int MAX_DIGITS = 1000;

    private static final Pattern NUMERAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");

    private final String expected;

    FieldType(String expected) {
        this.expected = expected;
    }

    /** For messages. */
    String expected() {
        return expected;
    }

    /** As behaviour files write it. */
    String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean allows(FilterOperator operator) {
        return !(operator.wantsText() && this != STRING) && !(operator.wantsOrder() && this == BOOLEAN);
    }

    boolean reads(Literal literal) {
        return switch (this) {
            case STRING -> literal.isQuoted();
            case NUMBER ->
                !literal.isQuoted()
                        && literal.text().length() <= MAX_DIGITS
                        && NUMERAL.matcher(literal.text()).matches();
            case BOOLEAN -> !literal.isQuoted() && literal.text().matches("true|false");
            case INSTANT -> PartialInstant.parse(literal.text()).isPresent();
        };
    }

    /**
     * How a value of an item compares with a literal that this type {@link #reads}: below zero when the item's is less;
     * empty when it has another type.
     */
    Function<JsonNode, OptionalInt> comparison(Literal literal, LetterCase letters) {
        return switch (this) {
            case STRING -> {
                String wanted = letters.fold(literal.text());
                yield value -> value.isTextual()
                        ? OptionalInt.of(Order.compareTexts(letters.fold(value.textValue()), wanted))
                        : OptionalInt.empty();
            }
            case NUMBER -> {
                BigDecimal wanted = new BigDecimal(literal.text());
                yield value ->
                        value.isNumber() ? OptionalInt.of(value.decimalValue().compareTo(wanted)) : OptionalInt.empty();
            }
            case BOOLEAN -> {
                boolean wanted = literal.text().equals("true");
                yield value -> value.isBoolean()
                        ? OptionalInt.of(Boolean.compare(value.booleanValue(), wanted))
                        : OptionalInt.empty();
            }
            case INSTANT -> {
                Optional<Instant> wanted = PartialInstant.parse(literal.text());
                yield value -> {
                    Optional<Instant> instant = Order.instant(value);
                    return instant.isPresent() && wanted.isPresent()
                            ? OptionalInt.of(instant.get().compareTo(wanted.get()))
                            : OptionalInt.empty();
                };
            }
        };
    }

    static Optional<FieldType> named(String keyword) {
        for (FieldType type : values()) {
            if (type.keyword().equals(keyword)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
