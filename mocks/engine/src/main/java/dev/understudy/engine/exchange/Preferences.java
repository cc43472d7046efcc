package dev.understudy.engine.exchange;

import dev.understudy.engine.http.Headers;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a request asks of the mock by the {@code Prefer} header (RFC 7240). Preferences that are not the mock's are passed
 * over, as the RFC wants it.
 *
 * @param code the status to answer with
 * @param example the name of the example to answer with
 * @param delay how long to wait before answering
 * @param unreadable the mock's own preferences whose value cannot be read, each with what was expected
 */
public record Preferences(
        Optional<Integer> code, Optional<String> example, Optional<Duration> delay, List<String> unreadable) {
    /** Longest delay that can be asked for. */
    public static final Duration MAX_DELAY = Duration.ofMinutes(10);

    private static final Preferences NONE =
            new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public static Preferences of(Headers headers) {
        List<String> fields = headers.all("Prefer");
        return fields.isEmpty() ? NONE : parse(String.join(",", fields));
    }

    /** Whether the request asks for a certain answer. */
    public boolean chooseAnswer() {
        return code.isPresent() || example.isPresent();
    }

    private static Preferences parse(String text) {
        Optional<Integer> code = Optional.empty();
        Optional<String> example = Optional.empty();
        Optional<Duration> delay = Optional.empty();
        List<String> unreadable = new ArrayList<>();
        for (String part : text.split("[,;]", -1)) {
            int equals = part.indexOf('=');
            String name =
                    (equals < 0 ? part : part.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : unquoted(part.substring(equals + 1).strip());
            switch (name) {
                case "code" -> {
                    code = value.matches("[1-5][0-9]{2}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
                    if (code.isEmpty()) {
                        unreadable.add("code: expected a status from 100 to 599, got \"" + value + "\"");
                    }
                }
                case "example" -> example = Optional.of(value);
                case "delay" -> {
                    delay = duration(value);
                    if (delay.isEmpty()) {
                        unreadable.add("delay: expected an ISO 8601 duration up to PT10M such as PT0.5S, got \"" + value
                                + "\"");
                    }
                }
                default -> {}
            }
        }
        return new Preferences(code, example, delay, List.copyOf(unreadable));
    }

    private static Optional<Duration> duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            return duration.isNegative() || duration.compareTo(MAX_DELAY) > 0
                    ? Optional.empty()
                    : Optional.of(duration);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
