package dev.understudy.verify.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.verify.json.Json;
import dev.understudy.verify.subject.FilterRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Values to filter a list by, taken from what its items have, and what the contract allows. */
public final class FilterTries {
    private static final int MAX_VALUES = 4;
    private static final int MAX_ALLOWED = 12;
    private static final int PART = 5;

    private final FilterRule filter;
    private final List<JsonNode> values;

    private FilterTries(FilterRule filter, List<JsonNode> values) {
        this.filter = filter;
        this.values = values;
    }

    /**
     * @param values what items have in the place that the filter looks at
     * @param allowed what the contract lets one ask for; empty when that is not a choice of few
     */
    public static List<FilterTry> of(FilterRule filter, List<JsonNode> values, List<JsonNode> allowed) {
        return new FilterTries(filter, values).make(allowed);
    }

    private List<FilterTry> make(List<JsonNode> allowed) {
        return switch (filter.kind()) {
            case "equal" -> equal(allowed);
            case "one-of" -> oneOf(allowed);
            case "nonzero" ->
                Stream.of(true, false)
                        .map(wanted -> new FilterTry(
                                BooleanNode.valueOf(wanted),
                                parts -> parts.stream().anyMatch(FilterTries::isNonZero) == wanted))
                        .toList();
            case "after" -> bound(order -> order > 0);
            case "at-or-after" -> bound(order -> order >= 0);
            case "before" -> bound(order -> order < 0);
            case "at-or-before" -> bound(order -> order <= 0);
            case "contains" -> contains();
            default -> List.of();
        };
    }

    private List<FilterTry> equal(List<JsonNode> allowed) {
        List<FilterTry> tries = new ArrayList<>();
        List<JsonNode> wanted = allowed.isEmpty() || allowed.size() > MAX_ALLOWED ? frequent() : allowed;
        for (JsonNode value : wanted) {
            boolean filtersNothing = filter.exceptions().contains(value.asText());
            tries.add(new FilterTry(value, parts -> filtersNothing || has(parts, value)));
        }
        return tries;
    }

    private List<FilterTry> oneOf(List<JsonNode> allowed) {
        List<FilterTry> tries = new ArrayList<>();
        List<JsonNode> wanted = allowed.isEmpty() || allowed.size() > MAX_ALLOWED ? frequent() : allowed;
        wanted.forEach(value ->
                tries.add(new FilterTry(JsonNodeFactory.instance.arrayNode().add(value), parts -> has(parts, value))));
        if (wanted.size() > 1) {
            JsonNode one = wanted.get(0);
            JsonNode other = wanted.get(wanted.size() - 1);
            tries.add(new FilterTry(
                    JsonNodeFactory.instance.arrayNode().add(one).add(other),
                    parts -> has(parts, one) || has(parts, other)));
        }
        return tries;
    }

    private List<FilterTry> bound(Predicate<Integer> admits) {
        return middle().stream()
                .map(bound -> new FilterTry(
                        bound, parts -> parts.stream().anyMatch(value -> admits.test(ItemValue.compare(value, bound)))))
                .toList();
    }

    private List<FilterTry> contains() {
        List<FilterTry> tries = new ArrayList<>();
        for (JsonNode value : frequent()) {
            String text = value.asText();
            String part = text.substring(0, Math.min(PART, text.length()));
            tries.add(new FilterTry(
                    TextNode.valueOf(part),
                    parts ->
                            parts.stream().anyMatch(each -> cased(each.asText()).contains(cased(part)))));
        }
        return tries;
    }

    private String cased(String text) {
        return filter.ignoresCase() ? text.toLowerCase(Locale.ROOT) : text;
    }

    /** The value in the middle, so that a bound lets some through and others not. */
    Optional<JsonNode> middle() {
        List<JsonNode> sorted = values.stream().sorted(ItemValue::compare).toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }

    /** Different values, the commonest first, the rarest last. */
    private List<JsonNode> frequent() {
        Map<JsonNode, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        List<JsonNode> sorted = counts.entrySet().stream()
                .sorted(Map.Entry.<JsonNode, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        if (sorted.size() <= MAX_VALUES) {
            return sorted;
        }
        List<JsonNode> some = new ArrayList<>(sorted.subList(0, MAX_VALUES - 1));
        some.add(sorted.get(sorted.size() - 1));
        return some;
    }

    private static boolean has(List<JsonNode> parts, JsonNode value) {
        return parts.stream()
                .anyMatch(part -> Json.same(part, value)
                        || part.isValueNode()
                                && value.isValueNode()
                                && part.asText().equals(value.asText()));
    }

    private static boolean isNonZero(JsonNode value) {
        return value.isNumber() ? value.decimalValue().signum() != 0 : value.asBoolean();
    }
}
