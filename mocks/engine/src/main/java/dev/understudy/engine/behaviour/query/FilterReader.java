package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.index.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code filter}. What is wrong is reported at its place. */
final class FilterReader {
    private FilterReader() {}

    static List<FilterParameter> read(Place filter) {
        List<FilterParameter> parameters = new ArrayList<>();
        for (Map.Entry<String, Place> entry : filter.members()) {
            Place place = entry.getValue();
            Condition condition = condition(place);
            List<JsonNode> except =
                    place.child("except").elements().stream().map(Place::node).toList();
            place.parameter(entry.getKey())
                    .ifPresent(parameter -> parameters.add(new FilterParameter(parameter, condition, except)));
        }
        return parameters;
    }

    private static Condition condition(Place place) {
        String kind = place.child("is").text("equal");
        if (kind.equals("collection-filter")) {
            return CollectionFilter.read(place);
        }
        ItemPath at = ItemPath.read(place.child("at"));
        return switch (kind) {
            case "one-of" -> new OneOf(at);
            case "nonzero" -> new NonZero(at);
            case "before" -> new InstantBound(at, Span::before);
            case "after" -> new InstantBound(at, Span::after);
            case "at-or-before" -> new InstantBound(at, Span::until);
            case "at-or-after" -> new InstantBound(at, Span::from);
            case "contains" -> new Contains(at, LetterCase.read(place.child("case")));
            case "equal" -> new EqualTo(at);
            default -> {
                place.child("is")
                        .bad("expected equal, one-of, nonzero, before, after, at-or-before, at-or-after, contains"
                                + " or collection-filter, found " + kind);
                yield new EqualTo(at);
            }
        };
    }
}
