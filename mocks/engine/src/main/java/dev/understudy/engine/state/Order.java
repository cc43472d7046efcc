package dev.understudy.engine.state;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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

        int compare(JsonNode left, JsonNode right) {
            if (isNothing(left) || isNothing(right)) {
                return Boolean.compare(isNothing(left), isNothing(right));
            }
            return descending ? compareValues(right, left) : compareValues(left, right);
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

    public int compare(List<JsonNode> left, List<JsonNode> right) {
        int result = 0;
        for (int i = 0; i < keys.size() && result == 0; i++) {
            result = keys.get(i).compare(left.get(i), right.get(i));
        }
        return result;
    }

    /** Where an item stands to what {@link #key} said of another. */
    public int compare(ObjectNode item, List<JsonNode> key) {
        int result = 0;
        for (int i = 0; i < keys.size() && result == 0; i++) {
            result = keys.get(i).compare(item.at(keys.get(i).at()), key.get(i));
        }
        return result;
    }

    public Comparator<ObjectNode> comparator() {
        return (left, right) -> {
            int result = 0;
            for (int i = 0; i < keys.size() && result == 0; i++) {
                JsonPointer at = keys.get(i).at();
                result = keys.get(i).compare(left.at(at), right.at(at));
            }
            return result;
        };
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

    /** Compares values of any types, neither of them missing or null. */
    private static int compareValues(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return compareNumbers(left, right);
        }
        Optional<Instant> leftInstant = instant(left);
        Optional<Instant> rightInstant = instant(right);
        if (leftInstant.isPresent() && rightInstant.isPresent()) {
            return leftInstant.get().compareTo(rightInstant.get());
        }
        int leftRank = rank(left, leftInstant.isPresent());
        int rightRank = rank(right, rightInstant.isPresent());
        return leftRank == rightRank ? compareTexts(text(left), text(right)) : Integer.compare(leftRank, rightRank);
    }

    private static int rank(JsonNode value, boolean isInstant) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> 0;
            case NUMBER -> 1;
            case STRING -> isInstant ? 2 : 3;
            default -> 4;
        };
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isMissingNode();
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

    /** Written by hand, since every comparison of two items asks: the platform's parser throws at every other text. */
    private static final class Rfc3339 {
        private static final int SHORTEST = "2022-02-07T20:13:29Z".length();
        private static final int FRACTION = SHORTEST - 1;
        private static final int NANO_DIGITS = 9;
        private static final String TEMPLATE = "0000-00-00T00:00:00";

        static Optional<Instant> parse(String text) {
            if (text.length() < SHORTEST || !hasShape(text)) {
                return Optional.empty();
            }
            int year = number(text, 0, 4);
            int month = number(text, 5, 2);
            int day = number(text, 8, 2);
            int hour = number(text, 11, 2);
            int minute = number(text, 14, 2);
            int second = number(text, 17, 2);
            int zone = endOfFraction(text);
            long offset = offset(text, zone);
            boolean isDate = month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth();
            // a leap second, 60, is the second after it
            if (!isDate || hour > 23 || minute > 59 || second > 60 || offset == Long.MAX_VALUE) {
                return Optional.empty();
            }
            long days = LocalDate.of(year, month, day).toEpochDay();
            return Optional.of(Instant.ofEpochSecond(
                    ((days * 24 + hour) * 60 + minute) * 60 + second - offset, nanos(text, zone)));
        }

        private static boolean hasShape(String text) {
            for (int i = 0; i < TEMPLATE.length(); i++) {
                char wanted = TEMPLATE.charAt(i);
                char character = text.charAt(i);
                boolean fits = wanted == '0' ? isDigit(character) : character == wanted;
                if (!fits && !(wanted == 'T' && character == 't')) {
                    return false;
                }
            }
            return true;
        }

        /** Where the zone begins; the fraction's dot needs a digit after it. */
        private static int endOfFraction(String text) {
            int end = FRACTION;
            if (text.charAt(end) == '.') {
                do {
                    end++;
                } while (end < text.length() && isDigit(text.charAt(end)));
            }
            return end == FRACTION + 1 ? text.length() : end;
        }

        private static int nanos(String text, int end) {
            int nanos = 0;
            for (int i = 1; i <= NANO_DIGITS; i++) {
                nanos = nanos * 10 + (FRACTION + i < end ? text.charAt(FRACTION + i) - '0' : 0);
            }
            return nanos;
        }

        /** In seconds; the greatest long when there is none. */
        private static long offset(String text, int at) {
            String zone = text.substring(at);
            if (zone.equals("Z") || zone.equals("z")) {
                return 0;
            }
            boolean fits = zone.length() == 6
                    && (zone.charAt(0) == '+' || zone.charAt(0) == '-')
                    && zone.charAt(3) == ':'
                    && isDigit(zone.charAt(1))
                    && isDigit(zone.charAt(2))
                    && isDigit(zone.charAt(4))
                    && isDigit(zone.charAt(5))
                    && number(zone, 1, 2) < 24
                    && number(zone, 4, 2) < 60;
            long seconds = fits ? number(zone, 1, 2) * 3600L + number(zone, 4, 2) * 60L : Long.MAX_VALUE;
            return fits && zone.charAt(0) == '-' ? -seconds : seconds;
        }

        private static int number(String text, int from, int length) {
            int value = 0;
            for (int i = from; i < from + length; i++) {
                value = value * 10 + text.charAt(i) - '0';
            }
            return value;
        }

        private static boolean isDigit(char character) {
            return character >= '0' && character <= '9';
        }
    }
}
