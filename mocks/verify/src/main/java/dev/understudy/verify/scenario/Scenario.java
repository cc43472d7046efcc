package dev.understudy.verify.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.spec.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A story told over HTTP, as a scenario file has it; {@code specs/scenario.schema.json} says what may stand there.
 *
 * @param name of the file, without its ending
 * @param api the API that steps call; empty for the one whose folder the file is in
 * @param summary the fact that it shows
 * @param evidence {@code documented}, {@code observed} or {@code inferred}
 * @param switches answers to open questions, by the switch of the behaviour file
 * @param mode what the mock makes its answers from: {@code examples} or {@code stateful}
 */
public record Scenario(
        String name,
        Optional<String> api,
        String summary,
        String source,
        String evidence,
        Map<String, String> switches,
        String mode,
        List<Step> steps) {

    /** Something that is done, in order. */
    public sealed interface Step permits Advance, Call {}

    /** The clock is moved forward. */
    public record Advance(Duration by) implements Step {}

    /**
     * A request is sent, and its answer is looked at.
     *
     * @param operation operationId
     * @param toAdministration whether it is the mock's administration that is asked, not the API
     * @param times how often
     * @param as the credential; null for none, missing for one of the scenario's own
     * @param with {@code path}, {@code query}, {@code headers} and {@code body} that differ from the usual
     * @param hasBody false when no body is sent, though the operation wants one
     * @param keep JSON Pointers by the name under which later steps know the value
     */
    public record Call(
            String operation,
            boolean toAdministration,
            int times,
            JsonNode as,
            JsonNode with,
            boolean hasBody,
            Expectation expectation,
            JsonNode keep)
            implements Step {}

    /** Whether it can only be played against a mock, since it asks the mock's administration for something. */
    public boolean usesAdministration() {
        return steps.stream().anyMatch(step -> step instanceof Call call && call.toAdministration());
    }

    /** @throws IOException when the file cannot be read */
    public static Scenario read(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), Files.readString(file));
    }

    /** @param resource on the class path, such as {@code /understudy/specs/knock/scenarios/auth-missing.yaml} */
    public static Scenario read(String resource) throws IOException {
        try (InputStream stream = Scenario.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new NoSuchElementException("not on the class path: " + resource);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return parse(resource.substring(resource.lastIndexOf('/') + 1), text);
        }
    }

    /** @param file what messages call it */
    public static Scenario parse(String file, String text) {
        JsonNode tree = SourceFile.parse(file, text).tree();
        List<Step> steps = new ArrayList<>();
        tree.path("steps").forEach(step -> steps.add(step(step)));
        Map<String, String> switches = new LinkedHashMap<>();
        tree.path("switches")
                .properties()
                .forEach(entry -> switches.put(entry.getKey(), entry.getValue().asText()));
        return new Scenario(
                file.replaceFirst("\\.[^.]+$", ""),
                Optional.ofNullable(tree.path("api").textValue()),
                tree.path("summary").asText(),
                tree.path("source").asText(),
                tree.path("evidence").asText(),
                Collections.unmodifiableMap(switches),
                tree.path("mode").asText("examples"),
                List.copyOf(steps));
    }

    private static Step step(JsonNode step) {
        boolean toAdministration = step.has("admin");
        return step.has("advance")
                ? new Advance(Duration.parse(step.get("advance").asText()))
                : new Call(
                        step.path(toAdministration ? "admin" : "call").asText(),
                        toAdministration,
                        step.path("times").asInt(1),
                        step.path("as"),
                        step.path("with"),
                        step.path("without").isMissingNode(),
                        new Expectation(step.path("expect")),
                        step.path("keep"));
    }
}
