package dev.understudy.verify.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.verify.subject.FilterRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Filters to try in a language of them: {@code status eq "Failed"}. */
public final class FilterLanguage {
    private static final int MAX_VALUES = 5;
    private static final Set<String> UNDERSTOOD = Set.of("eq", "ne", "lt", "le", "gt", "ge", "co", "sw");

    private final FilterRule filter;
    private final List<JsonNode> items;
    private final Function<String, Optional<String>> shown;

    private FilterLanguage(FilterRule filter, List<JsonNode> items, Function<String, Optional<String>> shown) {
        this.filter = filter;
        this.items = items;
        this.shown = shown;
    }

    /**
     * Each operator of each field that items show; then two of them together, if that is allowed.
     *
     * @param shown where an item shows a part; {@link FilterTry#admits} is asked about the item as it is shown
     */
    public static List<FilterTry> of(
            FilterRule filter, List<JsonNode> items, Function<String, Optional<String>> shown) {
        return new FilterLanguage(filter, items, shown).make();
    }

    private List<FilterTry> make() {
        List<FilterTry> tries = new ArrayList<>();
        List<FilterTry> lastOfFields = new ArrayList<>();
        filter.config().path("fields").properties().forEach(entry -> {
            Optional<String> place = shown.apply(entry.getValue().path("at").asText());
            if (place.isPresent()) {
                List<FilterTry> ofField = field(entry.getKey(), entry.getValue(), place.get());
                tries.addAll(ofField);
                ofField.stream().reduce((one, other) -> other).ifPresent(lastOfFields::add);
            }
        });
        if (lastOfFields.size() > 1 && filter.config().path("joined").asBoolean(true)) {
            FilterTry one = lastOfFields.get(0);
            FilterTry other = lastOfFields.get(1);
            tries.add(new FilterTry(
                    TextNode.valueOf(
                            one.value().asText() + " and " + other.value().asText()),
                    one.admits().and(other.admits())));
        }
        return tries;
    }

    private List<FilterTry> field(String name, JsonNode field, String place) {
        List<JsonNode> values = items.stream()
                .flatMap(item -> ItemValue.at(item, place).stream())
                .toList();
        boolean isText = field.path("type").asText("string").equals("string");
        boolean ignoresCase = field.path("case").asText().equals("insensitive");
        List<FilterTry> tries = new ArrayList<>();
        field.path("operators").forEach(operator -> {
            if (!UNDERSTOOD.contains(operator.asText())) {
                return;
            }
            for (JsonNode value : isText ? some(values) : middle(values)) {
                Predicate<JsonNode> admits = admits(operator.asText(), value, ignoresCase);
                String literal = isText ? '"' + value.asText() + '"' : value.asText();
                tries.add(new FilterTry(
                        TextNode.valueOf(name + " " + operator.asText() + " " + literal),
                        parts -> parts.stream()
                                .flatMap(item -> ItemValue.at(item, place).stream())
                                .anyMatch(admits)));
            }
        });
        return tries;
    }

    private static List<JsonNode> some(List<JsonNode> values) {
        Set<JsonNode> different = new LinkedHashSet<>(values);
        return different.stream()
                .filter(value -> !value.asText().contains("\""))
                .limit(MAX_VALUES)
                .toList();
    }

    private static List<JsonNode> middle(List<JsonNode> values) {
        List<JsonNode> sorted = values.stream().sorted(ItemValue::compare).toList();
        return sorted.isEmpty() ? List.of() : List.of(sorted.get(sorted.size() / 2));
    }

    private static Predicate<JsonNode> admits(String operator, JsonNode wanted, boolean ignoresCase) {
        return switch (operator) {
            case "ne" -> value -> compare(value, wanted, ignoresCase) != 0;
            case "lt" -> value -> compare(value, wanted, ignoresCase) < 0;
            case "le" -> value -> compare(value, wanted, ignoresCase) <= 0;
            case "gt" -> value -> compare(value, wanted, ignoresCase) > 0;
            case "ge" -> value -> compare(value, wanted, ignoresCase) >= 0;
            case "co" -> value -> value.asText().contains(wanted.asText());
            case "sw" -> value -> value.asText().startsWith(wanted.asText());
            default -> value -> compare(value, wanted, ignoresCase) == 0;
        };
    }

    private static int compare(JsonNode one, JsonNode other, boolean ignoresCase) {
        return ignoresCase && one.isTextual()
                ? one.asText().compareToIgnoreCase(other.asText())
                : ItemValue.compare(one, other);
    }
}
