package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Exchanged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code rate-limit-headers}: answers tell how a limit stands, where the behaviour file says that they do. */
final class RateLimitHeadersCheck implements Check {
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
        for (JsonNode limit : setting.subject().behaviour().tree().path("rate-limits")) {
            boolean counts = !limit.has("operations");
            for (JsonNode id : limit.path("operations")) {
                counts |= id.asText().equals(operation.id());
            }
            if (counts) {
                limit.path("headers")
                        .properties()
                        .forEach(entry ->
                                headers.put(entry.getKey(), entry.getValue().asText()));
            }
        }
        return headers;
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
    }

    private static Pattern form(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(template);
        int end = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(template.substring(end, matcher.start())))
                    .append("[0-9]+");
            end = matcher.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(end))).toString());
    }
}
