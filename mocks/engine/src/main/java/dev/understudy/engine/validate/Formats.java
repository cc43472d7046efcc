package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formats that the library leaves unchecked or checks wrongly: OpenAPI's numbers and bytes, and date-times, which it
 * accepts with a blank where RFC 3339 wants a {@code T}.
 */
final class Formats {
    private static final Pattern DATE_TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2}):(\\d{2}):(\\d{2})(\\.\\d+)?([Zz]|[+-](\\d{2}):(\\d{2}))");
    private static final Pattern BASE64 =
            Pattern.compile("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");
    private static final BigDecimal MAX_FLOAT = new BigDecimal(Float.MAX_VALUE);
    private static final BigDecimal MAX_DOUBLE = new BigDecimal(Double.MAX_VALUE);

    private Formats() {}

    static List<Format> own() {
        return List.of(
                number("int32", value -> value.canConvertToInt() && isWhole(value)),
                number("int64", value -> value.canConvertToLong() && isWhole(value)),
                number("float", value -> value.decimalValue().abs().compareTo(MAX_FLOAT) <= 0),
                number("double", value -> value.decimalValue().abs().compareTo(MAX_DOUBLE) <= 0),
                text("byte", value -> BASE64.matcher(value).matches()),
                text("date-time", Formats::isDateTime));
    }

    private static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber()
                || number.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    /** RFC 3339, section 5.6; a leap second is let through at the end of a minute. */
    private static boolean isDateTime(String text) {
        Matcher parts = DATE_TIME.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        try {
            LocalDate.parse(parts.group(1));
        } catch (DateTimeException e) {
            return false;
        }
        boolean time = number(parts, 2) < 24 && number(parts, 3) < 60 && number(parts, 4) <= 60;
        return time && (parts.group(7) == null || number(parts, 7) < 24 && number(parts, 8) < 60);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Format number(String name, Predicate<JsonNode> rule) {
        return new OwnFormat(name, value -> !value.isNumber() || rule.test(value));
    }

    private static Format text(String name, Predicate<String> rule) {
        return new OwnFormat(name, value -> !value.isTextual() || rule.test(value.textValue()));
    }

    private record OwnFormat(String name, Predicate<JsonNode> rule) implements Format {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
            return rule.test(value);
        }
    }
}
