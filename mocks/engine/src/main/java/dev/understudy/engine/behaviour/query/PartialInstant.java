package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.state.Order;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Instants of which the end may be missing, such as {@code 2018} or {@code 2018-12-18T23:05}: the start of what is named.
 * Without an offset they are UTC.
 */
final class PartialInstant {
    private static final Pattern FORM = Pattern.compile("(?<year>\\d{4})(-(?<month>\\d{2})(-(?<day>\\d{2})"
            + "([Tt](?<hour>\\d{2})(:(?<minute>\\d{2})(:(?<second>\\d{2})(?<fraction>\\.\\d+)?)?)?"
            + "(?<zone>[Zz]|[+-]\\d{2}(:?\\d{2})?)?)?)?)?");

    private PartialInstant() {}

    static Optional<Instant> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String whole = part(parts, "year", "") + "-" + part(parts, "month", "01") + "-" + part(parts, "day", "01") + "T"
                + part(parts, "hour", "00") + ":" + part(parts, "minute", "00") + ":" + part(parts, "second", "00")
                + part(parts, "fraction", "") + zone(part(parts, "zone", "Z"));
        return Order.instant(TextNode.valueOf(whole));
    }

    /** As RFC 3339 writes it: hours and minutes, with a colon. */
    private static String zone(String zone) {
        return switch (zone.length()) {
            case 3 -> zone + ":00";
            case 5 -> zone.substring(0, 3) + ":" + zone.substring(3);
            default -> zone;
        };
    }

    private static String part(Matcher parts, String name, String fallback) {
        String part = parts.group(name);
        return part == null ? fallback : part;
    }
}
