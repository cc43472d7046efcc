package dev.understudy.contracttests.provider.web;

import dev.understudy.cloudflare.model.InstanceStatus;
import dev.understudy.cloudflare.model.SortDirection;
import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of parameters. What is wrong is told in a sentence each. */
final class ParameterRules {
    static final String NAME = "[a-zA-Z0-9_][a-zA-Z0-9_-]*";
    static final int LONGEST_ID = 100;
    private static final int LONGEST_WORKFLOW_NAME = 64;
    private static final String ACCOUNT = "[0-9a-f]{32}";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}");
    private static final Pattern UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");
    private static final long LARGEST_PAGE = 100;

    private final List<String> wrong = new ArrayList<>();

    private ParameterRules() {}

    /** What is wrong with the account, which has a refusal of its own. */
    static List<String> account(Map<String, String> path) {
        ParameterRules rules = new ParameterRules();
        rules.name("account_id", path, ACCOUNT, Integer.MAX_VALUE);
        return rules.wrong;
    }

    static List<String> path(Map<String, String> path) {
        ParameterRules rules = new ParameterRules();
        rules.name("workflow_name", path, NAME, LONGEST_WORKFLOW_NAME);
        rules.name("instance_id", path, NAME, LONGEST_ID);
        rules.name("event_type", path, NAME, LONGEST_ID);
        return rules.wrong;
    }

    /** @param value of a query parameter by its name; null when it is not sent */
    static List<String> query(UnaryOperator<@Nullable String> value) {
        ParameterRules rules = new ParameterRules();
        rules.number("page", value.apply("page"), Long.MAX_VALUE);
        rules.number("per_page", value.apply("per_page"), LARGEST_PAGE);
        rules.oneOf(
                "direction",
                value.apply("direction"),
                Arrays.stream(SortDirection.values())
                        .map(SortDirection::getValue)
                        .toList());
        rules.oneOf(
                "status",
                value.apply("status"),
                Arrays.stream(InstanceStatus.values())
                        .map(InstanceStatus::getValue)
                        .toList());
        rules.date("date_start", value.apply("date_start"));
        rules.date("date_end", value.apply("date_end"));
        if (value.apply("page") != null && value.apply("cursor") != null) {
            rules.wrong.add("query parameters \"page\" and \"cursor\": expected one of them, got both");
        }
        return rules.wrong;
    }

    private void name(String parameter, Map<String, String> path, String form, int longest) {
        Optional.ofNullable(path.get(parameter))
                .filter(value -> !value.matches(form) || value.length() > longest)
                .ifPresent(value -> wrong.add("path parameter \"" + parameter + "\": expected text matching " + form
                        + (longest < Integer.MAX_VALUE ? ", at most " + longest + " characters" : "")
                        + ", got \"" + value + '"'));
    }

    private void number(String parameter, @Nullable String value, long largest) {
        if (value != null && !isNumber(value, largest)) {
            expected(parameter, "an integer from 1 to " + largest, value);
        }
    }

    private static boolean isNumber(String value, long largest) {
        if (!NUMBER.matcher(value).matches()) {
            return false;
        }
        BigInteger number = new BigInteger(value);
        return number.signum() > 0 && number.compareTo(BigInteger.valueOf(largest)) <= 0;
    }

    private void oneOf(String parameter, @Nullable String value, List<String> choices) {
        if (value != null && !choices.contains(value)) {
            expected(parameter, "one of " + String.join(", ", choices), value);
        }
    }

    private void date(String parameter, @Nullable String value) {
        if (value != null && !isDate(value)) {
            expected(parameter, "a date-time in UTC that ends in Z", value);
        }
    }

    private static boolean isDate(String value) {
        try {
            return UTC.matcher(value).matches() && Instant.parse(value).isAfter(Instant.MIN);
        } catch (DateTimeParseException e) {
            return false; // the thirtieth of February
        }
    }

    private void expected(String parameter, String what, String value) {
        wrong.add("query parameter \"" + parameter + "\": expected " + what + ", got \"" + value + '"');
    }
}
