package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Exchanged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code rate-limit-headers}: answers tell how a limit stands, where the behaviour file says that they do; and what is left of
 * it does not stand still.
 */
final class RateLimitHeadersCheck implements Check {
    private static final String REMAINING = "${remaining}";
    /** So many requests in a row; a window of a limit is at least as long. */
    private static final int REQUESTS = 4;

    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(10);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[a-z]+}");

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            Map<String, String> headers = headers(setting, operation);
            if (Subject.isSafe(operation) && !headers.isEmpty()) {
                trials.add(new Trial(
                        "rate-limit-headers",
                        operation.id(),
                        examination -> look(setting, operation, headers, examination)));
            }
        }
        return trials;
    }

    /** Templates of the headers that limits of the operation are told by. */
    private static Map<String, String> headers(Setting setting, Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        limits(setting, operation)
                .forEach(limit -> limit.path("headers")
                        .properties()
                        .forEach(entry ->
                                headers.put(entry.getKey(), entry.getValue().asText())));
        return headers;
    }

    private static List<JsonNode> limits(Setting setting, Operation operation) {
        List<JsonNode> limits = new ArrayList<>();
        for (JsonNode limit : setting.subject().behaviour().tree().path("rate-limits")) {
            boolean counts = !limit.has("operations");
            for (JsonNode id : limit.path("operations")) {
                counts |= id.asText().equals(operation.id());
            }
            if (counts) {
                limits.add(limit);
            }
        }
        return limits;
    }

    private static void look(Setting setting, Operation operation, Map<String, String> headers, Examination examination)
            throws InterruptedException {
        setting.requireBaseline(operation);
        Exchanged exchanged = setting.baseline(operation);
        headers.forEach((name, template) -> {
            Optional<String> sent = exchanged.answer().headers().first(name);
            if (sent.isEmpty() || !form(template).matcher(sent.get()).matches()) {
                examination.fault(
                        "expected the header " + name + " in the form " + template + ", got " + sent.orElse("none"),
                        setting.subject().behaviour().locate("/rate-limits"),
                        exchanged);
            }
        });
        for (JsonNode limit : limits(setting, operation)) {
            if (examination.isFine() && isLongWindow(limit)) {
                standsStill(setting, operation, limit, examination);
            }
        }
    }

    /** Permits of other limits return so soon that the same number may be left each time. */
    private static boolean isLongWindow(JsonNode limit) {
        return limit.path("algorithm").asText().equals("fixed-window")
                && Duration.parse(limit.path("per").asText()).compareTo(SHORTEST_WINDOW) >= 0;
    }

    private static void standsStill(Setting setting, Operation operation, JsonNode limit, Examination examination)
            throws InterruptedException {
        Optional<Map.Entry<String, JsonNode>> header = limit.path("headers").properties().stream()
                .filter(entry -> entry.getValue().asText().contains(REMAINING))
                .findFirst();
        if (header.isEmpty()) {
            return;
        }
        Pattern remaining = form(header.get().getValue().asText());
        Set<String> left = new LinkedHashSet<>();
        Exchanged last = setting.baseline(operation);
        for (int i = 0; i < REQUESTS; i++) {
            last = examination.ask(operation, setting.request(operation));
            Matcher told = remaining.matcher(
                    last.answer().headers().first(header.get().getKey()).orElse(""));
            left.add(told.matches() ? told.group("remaining") : "");
        }
        if (left.size() == 1) {
            examination.fault(
                    REQUESTS + " requests in a row: expected " + header.get().getKey()
                            + " to tell that fewer are left, got " + left + " each time",
                    setting.subject().behaviour().locate("/rate-limits"),
                    last);
        }
    }

    private static Pattern form(String template) {
        StringBuilder regex = new StringBuilder();
        String remaining = "(?<remaining>[0-9]+)";
        Matcher matcher = PLACEHOLDER.matcher(template);
        int end = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(template.substring(end, matcher.start())))
                    .append(matcher.group().equals(REMAINING) ? remaining : "[0-9]+");
            remaining = matcher.group().equals(REMAINING) ? "\\k<remaining>" : remaining;
            end = matcher.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(end))).toString());
    }
}
