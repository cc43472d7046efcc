package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.behaviour.lifecycle.AttemptState;
import dev.understudy.engine.behaviour.lifecycle.Step;
import dev.understudy.engine.behaviour.lifecycle.StepState;
import dev.understudy.engine.template.Scope;
import dev.understudy.engine.time.InstantText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the holes of a step's template stand for. What has not happened yet is null. */
record StepScope(StepState step, InstantText instants) implements Scope {
    static final Set<String> NAMES = Set.of(
            "type",
            "name",
            "start",
            "end",
            "planned-end",
            "finished",
            "success",
            "output",
            "error",
            "source",
            "retry-limit",
            "retry-delay-ms",
            "retry-backoff",
            "timeout-ms");

    @Override
    public JsonNode value(String name) {
        return switch (name) {
            case "type" -> TextNode.valueOf(step.type());
            case "name" -> TextNode.valueOf(step.name());
            case "start" -> StateScope.instant(instants, Optional.of(step.start()));
            case "end" -> StateScope.instant(instants, step.end());
            case "planned-end" -> StateScope.instant(instants, step.end().or(step::plannedEnd));
            case "finished" -> BooleanNode.valueOf(step.isFinished());
            case "success" -> StateScope.bool(step.success());
            case "output" -> step.output().orElse(NullNode.instance);
            case "error" -> StateScope.error(step.error());
            case "source" -> StateScope.text(step.source());
            default -> task(name);
        };
    }

    @Override
    public List<Scope> each(String kind) {
        return kind.equals("attempt")
                ? step.attempts().stream()
                        .<Scope>map(attempt -> name -> ofAttempt(attempt, name))
                        .toList()
                : List.of();
    }

    private JsonNode task(String name) {
        if (!(step.step().orElse(null) instanceof Step.Task task)) {
            return NullNode.instance;
        }
        return switch (name) {
            case "retry-limit" -> IntNode.valueOf(task.retries().limit());
            case "retry-delay-ms" -> LongNode.valueOf(task.retries().delay().toMillis());
            case "retry-backoff" ->
                TextNode.valueOf(task.retries().backoff().name().toLowerCase(Locale.ROOT));
            case "timeout-ms" ->
                task.timeout()
                        .map(Duration::toMillis)
                        .<JsonNode>map(LongNode::valueOf)
                        .orElse(NullNode.instance);
            default -> NullNode.instance;
        };
    }

    private JsonNode ofAttempt(AttemptState attempt, String name) {
        return switch (name) {
            case "start" -> StateScope.instant(instants, Optional.of(attempt.start()));
            case "end" -> StateScope.instant(instants, attempt.end());
            case "success" -> StateScope.bool(attempt.success());
            case "error" -> StateScope.error(attempt.error());
            default -> NullNode.instance;
        };
    }
}
