package dev.understudy.engine.behaviour.lifecycle;

import dev.understudy.engine.behaviour.lifecycle.Step.Attempt;
import dev.understudy.engine.behaviour.lifecycle.Step.Sleep;
import dev.understudy.engine.behaviour.lifecycle.Step.Task;
import dev.understudy.engine.behaviour.lifecycle.Step.WaitForEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads one step. The key that holds its name says of which kind it is. */
final class StepReader {
    private final Defaults defaults;
    private final Map<StepKind, String> types;

    StepReader(Defaults defaults, Map<StepKind, String> types) {
        this.defaults = defaults;
        this.types = types;
    }

    /** @param naming what becomes of a step's name */
    Step read(ConfigNode node, UnaryOperator<String> naming) {
        if (node.child("sleep").isPresent()) {
            return new Sleep(type(node, StepKind.SLEEP), name(node, StepKind.SLEEP, naming), PlanReader.span(node));
        }
        if (node.child("wait").isPresent()) {
            return new WaitForEvent(
                    type(node, StepKind.WAIT),
                    name(node, StepKind.WAIT, naming),
                    isOptional(node),
                    node.child("event").text(node.child("wait").text("")),
                    node.child("timeout").duration(defaults.waitTimeout()));
        }
        if (!node.child("task").isPresent()) {
            node.problem("bad-lifecycle", "expected a task, a sleep or a wait, got " + node.json());
        }
        Optional<Duration> timeout = node.child("timeout").duration();
        return new Task(
                type(node, StepKind.TASK),
                name(node, StepKind.TASK, naming),
                isOptional(node),
                attempts(node),
                Retries.read(node.child("retries"), defaults.retries()),
                timeout.isPresent() ? timeout : defaults.timeout(),
                node.child("output").value());
    }

    private List<Attempt> attempts(ConfigNode node) {
        List<Attempt> attempts = new ArrayList<>();
        for (ConfigNode attempt : node.child("attempts").elements()) {
            attempts.add(attempt(attempt));
        }
        return attempts.isEmpty() ? List.of(attempt(node)) : List.copyOf(attempts);
    }

    private Attempt attempt(ConfigNode node) {
        return new Attempt(
                node.child("for").duration(defaults.attempt()),
                node.child("error").error());
    }

    private String type(ConfigNode node, StepKind kind) {
        return node.child("type").text(types.getOrDefault(kind, kind.text()));
    }

    private static String name(ConfigNode node, StepKind kind, UnaryOperator<String> naming) {
        return naming.apply(node.child(kind.text()).text(kind.text()));
    }

    private static boolean isOptional(ConfigNode node) {
        return node.child("on-failure").text("fail").equals("continue");
    }
}
