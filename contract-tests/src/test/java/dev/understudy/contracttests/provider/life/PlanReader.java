package dev.understudy.contracttests.provider.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.cloudflare.model.InstanceError;
import dev.understudy.cloudflare.model.RetryBackoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads plans as the seed data write them. What it does not know, it does not pass over: it fails. */
public final class PlanReader {
    /** What the service fills in where a workflow's code says nothing. */
    private static final Retries USUAL_RETRIES = new Retries(5, Duration.ofSeconds(1), RetryBackoff.EXPONENTIAL);

    private static final Duration USUAL_QUEUE = Duration.ofSeconds(1);
    private static final Duration USUAL_TRY = Duration.ofSeconds(1);
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration USUAL_WAIT = Duration.ofHours(24);

    private PlanReader() {}

    /** @throws IllegalArgumentException when it says something unknown */
    public static Plan read(JsonNode tree) {
        if (tree.has("phases")) {
            return phases(tree.path("phases"));
        }
        List<Step> steps = new ArrayList<>();
        tree.path("steps").forEach(step -> steps.add(step(step)));
        return new Plan(USUAL_QUEUE, List.copyOf(steps), present(tree.path("output")));
    }

    /** Queued, running, complete: the only states that a plan without steps goes through. */
    private static Plan phases(JsonNode phases) {
        List<String> states = phases.findValuesAsText("state");
        if (!states.equals(List.of("queued", "running", "complete"))) {
            throw new IllegalArgumentException("phases other than queued, running, complete: " + phases);
        }
        return new Plan(
                length(phases.get(0).path("for")),
                List.of(new Step.Stretch(length(phases.get(1).path("for")))),
                Optional.empty());
    }

    private static Step step(JsonNode step) {
        if (step.has("task")) {
            return task(step);
        }
        if (step.has("sleep")) {
            only(step, Set.of("sleep", "for"));
            return new Step.Sleep(step.get("sleep").asText(), length(step.path("for")));
        }
        only(step, Set.of("wait", "event", "timeout"));
        return new Step.Wait(
                step.path("wait").asText(), step.path("event").asText(), length(step.path("timeout"), USUAL_WAIT));
    }

    private static Step task(JsonNode step) {
        only(step, Set.of("task", "retries", "timeout", "for", "error", "attempts", "output", "on-failure"));
        List<Attempt> attempts = new ArrayList<>();
        step.path("attempts").forEach(attempt -> attempts.add(attempt(attempt)));
        if (attempts.isEmpty()) {
            attempts.add(attempt(step));
        }
        return new Step.Task(
                step.get("task").asText(),
                List.copyOf(attempts),
                retries(step.path("retries")),
                length(step.path("timeout"), USUAL_TIMEOUT),
                present(step.path("output")).map(JsonNode::asText),
                step.path("on-failure").asText().equals("continue"));
    }

    private static Attempt attempt(JsonNode attempt) {
        Optional<InstanceError> error = present(attempt.path("error"))
                .map(each -> new InstanceError(
                        each.path("message").asText(), each.path("name").asText()));
        return new Attempt(length(attempt.path("for"), USUAL_TRY), error);
    }

    private static Retries retries(JsonNode retries) {
        only(retries, Set.of("limit", "delay", "backoff"));
        return new Retries(
                retries.path("limit").asInt(USUAL_RETRIES.limit()),
                length(retries.path("delay"), USUAL_RETRIES.delay()),
                present(retries.path("backoff"))
                        .map(JsonNode::asText)
                        .map(RetryBackoff::fromValue)
                        .orElse(USUAL_RETRIES.backoff()));
    }

    private static Duration length(JsonNode text, Duration otherwise) {
        return text.isMissingNode() ? otherwise : length(text);
    }

    private static Duration length(JsonNode text) {
        return Duration.parse(text.asText());
    }

    private static Optional<JsonNode> present(JsonNode value) {
        return value.isMissingNode() ? Optional.empty() : Optional.of(value);
    }

    private static void only(JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown \"" + name + "\" in " + node);
            }
        });
    }
}
