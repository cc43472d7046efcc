package dev.understudy.engine.behaviour.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.spec.Pointers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a configuration that knows where it stands. What cannot be read is a problem, and reads as absent. */
record ConfigNode(JsonNode json, String pointer, ProblemSink problems) {
    /** Longer durations are mistakes, and would lead out of the calendar. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    ConfigNode child(String key) {
        return new ConfigNode(json.path(key), Pointers.child(pointer, key), problems);
    }

    ConfigNode child(int index) {
        return new ConfigNode(json.path(index), Pointers.child(pointer, index), problems);
    }

    boolean isPresent() {
        return !json.isMissingNode() && !json.isNull();
    }

    boolean isText() {
        return json.isTextual();
    }

    int size() {
        return json.size();
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Its elements, or itself when it is no array. */
    List<ConfigNode> elements() {
        List<ConfigNode> elements = new ArrayList<>();
        for (int i = 0; json.isArray() && i < size(); i++) {
            elements.add(child(i));
        }
        return json.isArray() || !isPresent() ? elements : List.of(this);
    }

    String text(String fallback) {
        return json.asText(fallback);
    }

    Optional<JsonNode> value() {
        return json.isMissingNode() ? Optional.empty() : Optional.of(json);
    }

    Duration duration(Duration fallback) {
        return duration().orElse(fallback);
    }

    Optional<Duration> duration() {
        if (!isPresent()) {
            return Optional.empty();
        }
        try {
            Duration duration = Duration.parse(json.asText());
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException e) {
            // reported below, together with durations out of bounds
        }
        problem("bad-duration", "expected an ISO 8601 duration of 0 to 100 years, such as PT10S, got " + json);
        return Optional.empty();
    }

    Optional<Instant> instant() {
        if (!isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(json.asText()).toInstant());
        } catch (DateTimeParseException e) {
            problem("bad-instant", "expected an instant such as 2030-01-01T00:00:00Z, got " + json);
            return Optional.empty();
        }
    }

    Optional<RunError> error() {
        return isPresent()
                ? Optional.of(new RunError(
                        child("name").text("Error"), child("message").text("")))
                : Optional.empty();
    }

    void problem(String code, String message) {
        problems.add(code, pointer, message);
    }
}
