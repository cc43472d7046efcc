package dev.understudy.engine.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A value as orders see it: its type first, then what it says. Immutable.
 *
 * @param what a number, an instant or a text, as {@code kind} has it
 */
record SortValue(Kind kind, Object what) implements Comparable<SortValue> {
    private static final SortValue NOTHING = new SortValue(Kind.NOTHING, "");

    /** In the order of the types. */
    enum Kind {
        BOOLEAN,
        NUMBER,
        INSTANT,
        TEXT,
        OTHER,
        NOTHING
    }

    static SortValue of(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> new SortValue(Kind.BOOLEAN, value.asText());
            case NUMBER -> new SortValue(Kind.NUMBER, value.decimalValue());
            case STRING -> text(value);
            case NULL, MISSING -> NOTHING;
            default -> new SortValue(Kind.OTHER, value.toString());
        };
    }

    private static SortValue text(JsonNode value) {
        Optional<Instant> instant = Order.instant(value);
        return instant.isPresent()
                ? new SortValue(Kind.INSTANT, instant.get())
                : new SortValue(Kind.TEXT, value.textValue());
    }

    /** Whether there is no value, or null. */
    boolean isNothing() {
        return kind == Kind.NOTHING;
    }

    @Override
    public int compareTo(SortValue other) {
        if (kind != other.kind) {
            return kind.compareTo(other.kind);
        }
        return switch (kind) {
            case NUMBER -> ((BigDecimal) what).compareTo((BigDecimal) other.what);
            case INSTANT -> ((Instant) what).compareTo((Instant) other.what);
            default -> Order.compareTexts((String) what, (String) other.what);
        };
    }
}
