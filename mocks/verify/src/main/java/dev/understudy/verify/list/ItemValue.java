package dev.understudy.verify.list;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.spec.Pointers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts of items, and how they compare. */
public final class ItemValue {
    private ItemValue() {}

    /** What a pointer leads to; with {@code *} for each element there may be several. Null and missing parts are left out. */
    public static List<JsonNode> at(JsonNode item, String pointer) {
        List<JsonNode> here = List.of(item);
        for (String step : Pointers.steps(pointer)) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : here) {
                if (step.equals("*")) {
                    node.forEach(next::add);
                } else {
                    next.add(
                            node.isArray() && step.matches("[0-9]+")
                                    ? node.path(Integer.parseInt(step))
                                    : node.path(step));
                }
            }
            here = next;
        }
        return here.stream()
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .toList();
    }

    /** Empty when the value is no instant. */
    public static Optional<Instant> instant(JsonNode value) {
        if (!value.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value.textValue()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Instants by time, numbers by value, anything else by its text; what is missing comes last. */
    public static int compare(JsonNode one, JsonNode other) {
        boolean lacksOne = one.isMissingNode() || one.isNull();
        boolean lacksOther = other.isMissingNode() || other.isNull();
        if (lacksOne || lacksOther) {
            return Boolean.compare(lacksOne, lacksOther);
        }
        Optional<Instant> earlier = instant(one);
        Optional<Instant> later = instant(other);
        if (earlier.isPresent() && later.isPresent()) {
            return earlier.get().compareTo(later.get());
        }
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.asText().compareTo(other.asText());
    }
}
