package dev.understudy.engine.state.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.Order;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a rule wants of a value.
 *
 * @param test whether a value is wanted; a missing one is asked about, too
 * @param choices the values that are wanted, when that is a few known ones
 * @param span of a single text that is an instant, those that are wanted; empty when more than the instant counts
 */
public record Wanted(Predicate<JsonNode> test, Optional<List<JsonNode>> choices, Optional<Span> span) {

    /** Any value for which a test holds. */
    public static Wanted where(Predicate<JsonNode> test) {
        return new Wanted(test, Optional.empty(), Optional.empty());
    }

    /** A value that equals one of these, as JSON. */
    public static Wanted oneOf(List<JsonNode> choices) {
        return new Wanted(
                value -> {
                    for (JsonNode choice : choices) {
                        if (Json.areEqual(value, choice)) {
                            return true;
                        }
                    }
                    return false;
                },
                Optional.of(List.copyOf(choices)),
                Optional.empty());
    }

    /** An instant in a stretch of time. */
    public static Wanted in(Span span) {
        return where(value -> Order.instant(value).map(span::has).orElse(false)).knownIn(span);
    }

    /** The same; of single instants, those in the span are wanted, and no others. */
    public Wanted knownIn(Span instants) {
        return new Wanted(test, choices, Optional.of(instants));
    }
}
