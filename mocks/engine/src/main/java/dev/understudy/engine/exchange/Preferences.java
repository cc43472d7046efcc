package dev.understudy.engine.exchange;

import dev.understudy.engine.http.Breakage;
import dev.understudy.engine.http.FieldValue;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockResponse;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a request asks of the mock by the {@code Prefer} header (RFC 7240). Preferences that are not the mock's are passed
 * over, as the RFC wants it.
 *
 * @param code the status to answer with
 * @param example the name of the example to answer with
 * @param delay how long to wait before answering
 * @param fault how the answer is to break on its way
 * @param isOverruled whether code and example are not what the request asked for
 * @param unreadable the mock's own preferences whose value cannot be read, each with what was expected
 */
public record Preferences(
        Optional<Integer> code,
        Optional<String> example,
        Optional<Duration> delay,
        Optional<Breakage> fault,
        boolean isOverruled,
        List<String> unreadable) {
    /** Longest delay that can be asked for. */
    public static final Duration MAX_DELAY = Duration.ofMinutes(10);

    private static final Preferences NONE =
            new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, List.of());

    public static Preferences of(Headers headers) {
        List<String> fields = headers.all("Prefer");
        return fields.isEmpty() ? NONE : parse(String.join(",", fields));
    }

    /** The same wishes but for the answer, which something else has decided; that is not told as honoured. */
    public Preferences overruled(Optional<Integer> otherCode, Optional<String> otherExample) {
        return new Preferences(otherCode, otherExample, delay, fault, true, unreadable);
    }

    /** Whether a certain answer is wanted. */
    public boolean chooseAnswer() {
        return code.isPresent() || example.isPresent();
    }

    /** An answer as it was asked for: later if a delay was asked for, and saying what was honoured. */
    public MockResponse applied(MockResponse response) {
        List<String> honoured = new ArrayList<>();
        if (!isOverruled) {
            code.ifPresent(status -> honoured.add("code=" + status));
            example.ifPresent(name -> honoured.add("example=" + FieldValue.printable(name)));
        }
        delay.ifPresent(wait -> honoured.add("delay=" + wait));
        fault.ifPresent(breakage -> honoured.add("fault=" + breakage.text()));
        if (honoured.isEmpty()) {
            return response;
        }
        MockResponse told =
                response.withHeaders(response.headers().with("Preference-Applied", String.join(", ", honoured)));
        MockResponse broken = fault.map(told::broken).orElse(told);
        return delay.map(broken::after).orElse(broken);
    }

    /** Of a preference that is sent twice, the first counts (RFC 7240, section 2). */
    private static Preferences parse(String text) {
        Map<String, String> sent = new HashMap<>();
        for (String part : FieldValue.split(text, ",;")) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0
                    ? ""
                    : FieldValue.unquoted(part.substring(equals + 1).strip());
            sent.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value);
        }
        Optional<String> code = Optional.ofNullable(sent.get("code"));
        Optional<String> delay = Optional.ofNullable(sent.get("delay"));
        Optional<String> fault = Optional.ofNullable(sent.get("fault"));
        Optional<Breakage> readFault = fault.flatMap(Breakage::named);
        Optional<Integer> readCode = code.flatMap(Preferences::status);
        Optional<Duration> readDelay = delay.flatMap(Preferences::duration);
        List<String> unreadable = new ArrayList<>();
        if (code.isPresent() && readCode.isEmpty()) {
            unreadable.add("code: expected a status from 200 to 599, got \"" + code.get() + '"');
        }
        if (delay.isPresent() && readDelay.isEmpty()) {
            unreadable.add(
                    "delay: expected an ISO 8601 duration up to PT10M such as PT0.5S, got \"" + delay.get() + '"');
        }
        if (fault.isPresent() && readFault.isEmpty()) {
            unreadable.add("fault: expected one of " + Breakage.names() + ", got \"" + fault.get() + '"');
        }
        return new Preferences(
                readCode,
                Optional.ofNullable(sent.get("example")),
                readDelay,
                readFault,
                false,
                List.copyOf(unreadable));
    }

    private static Optional<Integer> status(String text) {
        return text.matches("[2-5][0-9]{2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** A wait as it is written: an ISO 8601 duration that is neither negative nor too long. */
    public static Optional<Duration> duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            return duration.isNegative() || duration.compareTo(MAX_DELAY) > 0
                    ? Optional.empty()
                    : Optional.of(duration);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
