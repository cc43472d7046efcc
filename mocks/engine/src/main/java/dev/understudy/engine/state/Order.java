package dev.understudy.engine.state;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A total order of items: no two items with different ids are equal in it. Immutable, safe to share between threads.
 *
 * <p>Values are ordered by type first (booleans, numbers, instants, other texts, the rest), so that any mixture has one
 * order: numbers by value, instants as such, texts by code point. What is missing or null comes last, whichever the
 * direction.
 */
public final class Order {
    private final List<Key> keys;

    private record Key(JsonPointer at, boolean descending) {

        static Key parse(String text) {
            boolean descending = text.startsWith("-");
            return new Key(JsonPointer.compile(descending ? text.substring(1) : text), descending);
        }

        int compare(SortValue left, SortValue right) {
            if (left.isNothing() || right.isNothing()) {
                return Boolean.compare(left.isNothing(), right.isNothing());
            }
            return descending ? right.compareTo(left) : left.compareTo(right);
        }

        @Override
        public String toString() {
            return descending ? "-" + at : at.toString();
        }
    }

    private Order(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * @param keys JSON Pointers, the first deciding; a minus before one turns its direction
     * @param id where the id of an item stands, which decides last
     * @throws IllegalArgumentException when one is no JSON Pointer
     */
    public static Order of(List<String> keys, String id) {
        List<Key> parsed = new ArrayList<>();
        keys.forEach(key -> parsed.add(Key.parse(key)));
        JsonPointer last = JsonPointer.compile(id);
        if (parsed.stream().noneMatch(key -> key.at().equals(last))) {
            parsed.add(new Key(last, false));
        }
        return new Order(parsed);
    }

    /** The values by which an item is ordered, one for each key; null where there is none. */
    public List<JsonNode> key(ObjectNode item) {
        List<JsonNode> values = new ArrayList<>(keys.size());
        for (Key key : keys) {
            JsonNode value = item.at(key.at());
            values.add(value.isMissingNode() ? NullNode.getInstance() : value);
        }
        return values;
    }

    /** How many values decide. */
    public int size() {
        return keys.size();
    }

    /** Whether big values come first. */
    public boolean isDescending() {
        return keys.get(0).descending();
    }

    /** What an item is ordered by, read once for many comparisons. */
    public SortKey sortKey(ObjectNode item) {
        SortValue[] values = new SortValue[keys.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = SortValue.of(item.at(keys.get(i).at()));
        }
        return new SortKey(values);
    }

    /** @param key as {@link #key} said it of an item */
    public SortKey sortKey(List<JsonNode> key) {
        SortValue[] values = new SortValue[keys.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = SortValue.of(key.get(i));
        }
        return new SortKey(values);
    }

    /** @param left made by an order of the same keys, in whichever directions, as {@code right} was */
    public int compare(SortKey left, SortKey right) {
        int result = 0;
        for (int i = 0; i < keys.size() && result == 0; i++) {
            result = keys.get(i).compare(left.value(i), right.value(i));
        }
        return result;
    }

    /** For few items; many are better compared by their keys. */
    public Comparator<ObjectNode> comparator() {
        return (left, right) -> compare(sortKey(left), sortKey(right));
    }

    /** The keys as a behaviour file writes them, with commas. Equal texts mean equal orders. */
    @Override
    public String toString() {
        return String.join(",", keys.stream().map(Key::toString).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Order order && keys.equals(order.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    /** By value: 1 and 1.0 are equal. */
    public static int compareNumbers(JsonNode left, JsonNode right) {
        return left.isInt() && right.isInt()
                ? Integer.compare(left.intValue(), right.intValue())
                : left.decimalValue().compareTo(right.decimalValue());
    }

    /** By code point, where {@link String#compareTo} goes by UTF-16 unit. */
    public static int compareTexts(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
                return surrogates ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b)) : a - b;
            }
        }
        return left.length() - right.length();
    }

    /** The instant that a text names, at nanosecond precision; empty when the value is not of RFC 3339, section 5.6. */
    public static Optional<Instant> instant(JsonNode value) {
        return value.isTextual() ? Rfc3339.parse(value.textValue()) : Optional.empty();
    }
}
