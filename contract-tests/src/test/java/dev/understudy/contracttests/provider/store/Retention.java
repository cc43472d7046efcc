package dev.understudy.contracttests.provider.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.cloudflare.model.InstanceStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long an instance is kept after its end.
 *
 * @param success when it has ended well
 * @param error when it has not
 */
public record Retention(Duration success, Duration error) {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Pattern WORDS = Pattern.compile("(\\d+)\\s+(second|minute|hour|day|week|month|year)s?");
    private static final int MOST_DIGITS = 9;
    private static final Map<String, Duration> UNITS = Map.of(
            "second", Duration.ofSeconds(1),
            "minute", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1),
            "week", Duration.ofDays(7),
            "month", Duration.ofDays(30),
            "year", Duration.ofDays(365));

    /** What is not asked for, or is more than 30 days, is 30 days. */
    public static Retention of(@Nullable JsonNode success, @Nullable JsonNode error) {
        return new Retention(period(success), period(error));
    }

    /** @param status a final one */
    Duration after(InstanceStatus status) {
        return status == InstanceStatus.COMPLETE ? success : error;
    }

    private static Duration period(@Nullable JsonNode value) {
        Duration asked = Optional.ofNullable(value).flatMap(Retention::asked).orElse(LONGEST);
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Optional<Duration> asked(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() ? Optional.of(Duration.ofMillis(value.longValue())) : Optional.empty();
        }
        Matcher words = WORDS.matcher(value.asText());
        boolean isReadable = words.matches() && words.group(1).length() <= MOST_DIGITS;
        return isReadable
                ? Optional.ofNullable(UNITS.get(words.group(2)))
                        .map(unit -> unit.multipliedBy(Long.parseLong(words.group(1))))
                : Optional.empty();
    }
}
