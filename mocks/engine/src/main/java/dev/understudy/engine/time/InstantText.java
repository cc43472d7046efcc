package dev.understudy.engine.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How an API writes instants: RFC 3339 in UTC, with a number of fractional digits. */
public enum InstantText {
    SECONDS("uuuu-MM-dd'T'HH:mm:ss'Z'", ChronoUnit.SECONDS),
    MILLIS("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", ChronoUnit.MILLIS),
    NANOS("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", ChronoUnit.NANOS);

    private final DateTimeFormatter format;
    private final ChronoUnit unit;

    InstantText(String pattern, ChronoUnit unit) {
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
        this.unit = unit;
    }

    /** By the name that behaviour files use: {@code seconds}, {@code millis}, {@code nanos}. */
    public static Optional<InstantText> named(String text) {
        for (InstantText each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The instant as text, cut to this precision. */
    public String write(Instant instant) {
        return format.format(instant.truncatedTo(unit));
    }
}
