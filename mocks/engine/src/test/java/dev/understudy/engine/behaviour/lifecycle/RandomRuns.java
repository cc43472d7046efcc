package dev.understudy.engine.behaviour.lifecycle;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.understudy.engine.behaviour.lifecycle.Step.Attempt;
import dev.understudy.engine.behaviour.lifecycle.Step.Sleep;
import dev.understudy.engine.behaviour.lifecycle.Step.Span;
import dev.understudy.engine.behaviour.lifecycle.Step.Task;
import dev.understudy.engine.behaviour.lifecycle.Step.WaitForEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Plans and histories by chance. Durations are whole seconds and small, so that many things fall on one instant. */
final class RandomRuns {
    private static final List<String> COMMANDS = List.of("pause", "resume", "pause", "resume", "terminate", "restart");
    private static final Plan.Ending END =
            new Plan.Ending(Role.SUCCEEDED, "complete", Optional.empty(), Optional.empty());

    private final Random random;

    RandomRuns(long seed) {
        random = new Random(seed);
    }

    RunHistory history(int inputs) {
        RunHistory history = RunHistory.of(Runs.T0, plan());
        for (int i = 0; i < inputs; i++) {
            history = history.with(input());
        }
        return history;
    }

    Instant instant() {
        return Runs.at(random.nextInt(61) - 1);
    }

    Input input() {
        return random.nextInt(3) == 0
                ? new Input.Event(pick(List.of("a", "b")), IntNode.valueOf(random.nextInt(9)), instant())
                : new Input.Command(
                        random.nextInt(6) == 0 ? pick(COMMANDS) : pick(List.of("pause", "resume")), instant());
    }

    Plan plan() {
        List<Step> steps = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            steps.add(step());
        }
        return new Plan(steps, END, true);
    }

    /** Without anything that a clock of its own would end. */
    Plan tasksOnly() {
        List<Step> steps = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            List<Attempt> attempts = List.of(new Attempt(seconds(9), Optional.empty()));
            steps.add(new Task("step", "t", false, attempts, Retries.NONE, Optional.empty(), Optional.empty()));
        }
        return new Plan(steps, END, true);
    }

    private Step step() {
        return switch (random.nextInt(4)) {
            case 0 -> new Sleep("sleep", "s", new Span(seconds(12), Optional.empty()));
            case 1, 2 -> task(List.of(attempt(), attempt(), attempt()));
            default -> new WaitForEvent("wait", "w", random.nextBoolean(), pick(List.of("a", "b")), seconds(30));
        };
    }

    private Task task(List<Attempt> attempts) {
        Retries retries = new Retries(random.nextInt(4), seconds(4), pick(List.of(Backoff.values())));
        return new Task(
                "step", "t", random.nextBoolean(), attempts, retries, Optional.of(seconds(9)), Optional.empty());
    }

    private Attempt attempt() {
        return new Attempt(seconds(8), random.nextInt(3) == 0 ? Optional.of(new RunError("E", "m")) : Optional.empty());
    }

    private Duration seconds(int most) {
        return Duration.ofSeconds(random.nextInt(most + 1));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
