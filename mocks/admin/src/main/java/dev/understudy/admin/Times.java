package dev.understudy.admin;

import dev.understudy.understudy.model.Violation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Instants and durations as the models have them. */
final class Times {

    private Times() {}

    static OffsetDateTime inUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A length of time of more than nothing; empty when it is none. */
    static Optional<Duration> positive(String text) {
        try {
            Duration duration = Duration.parse(text);
            return duration.isZero() || duration.isNegative() ? Optional.empty() : Optional.of(duration);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    static Violation notPositive(String pointer, String text) {
        return new Violation("too-small", pointer, "expected a length of time of more than nothing, got " + text);
    }
}
