package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as an item may ask for it: whole milliseconds, or a number and a unit such as {@code 4 weeks}. */
final class RetentionTime {
    private static final Pattern WORDS = Pattern.compile("(\\d{1,9})\\s+(second|minute|hour|day|week|month|year)s?");
    /** A month has 30 days here, and a year 365. */
    private static final Map<String, Duration> UNITS = Map.of(
            "second", Duration.ofSeconds(1),
            "minute", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1),
            "week", Duration.ofDays(7),
            "month", Duration.ofDays(30),
            "year", Duration.ofDays(365));

    private RetentionTime() {}

    /** Empty when it is neither. */
    static Optional<Duration> read(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return Optional.of(Duration.ofMillis(value.longValue()));
        }
        Matcher words = WORDS.matcher(value.asText());
        return words.matches()
                ? Optional.ofNullable(UNITS.get(words.group(2)))
                        .map(unit -> unit.multipliedBy(Long.parseLong(words.group(1))))
                : Optional.empty();
    }
}
