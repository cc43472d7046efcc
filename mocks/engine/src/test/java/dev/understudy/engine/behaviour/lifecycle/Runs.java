package dev.understudy.engine.behaviour.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Life cycles and runs to test with. Every run is created at {@link #T0}. */
final class Runs {
    static final Instant T0 = Instant.parse("2030-01-01T00:00:00Z");

    /** Two seconds queued, one second queued again after a pause. */
    static final Lifecycle WORKFLOW = lifecycle("""
            states:
              queued: queued
              running: running
              waiting: waiting
              waitingForPause: pausing
              paused: paused
              complete: succeeded
              errored: failed
              terminated: terminated
            queued: PT2S
            resumed: PT1S
            timeout: PT10M
            timeout-error: { name: WorkflowTimeoutError, message: 'Execution timed out after ${millis}ms' }
            step-types: { task: step, wait: waitForEvent }
            commands:
              pause: { otherwise: { paused: ignore, waitingForPause: ignore, default: cannot-pause } }
              resume: { otherwise: cannot-resume }
              terminate: { otherwise: cannot-terminate }
              restart: {}
            late-event: run-has-ended
            """);

    private Runs() {}

    static JsonNode yaml(String text) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(text);
        return new ObjectMapper().valueToTree(tree);
    }

    static Lifecycle lifecycle(String text) {
        List<String> problems = new ArrayList<>();
        LifecycleConfig config = LifecycleConfig.compile(yaml(text), "/lifecycle", collect(problems));
        assertThat(problems).isEmpty();
        return new Lifecycle(config);
    }

    static ProblemSink collect(List<String> problems) {
        return (code, pointer, message) -> problems.add(code + " " + pointer);
    }

    static RunHistory run(Lifecycle lifecycle, String plan) {
        List<String> problems = new ArrayList<>();
        RunHistory history = RunHistory.of(T0, lifecycle.config().plan(yaml(plan), "/plan", collect(problems)));
        assertThat(problems).isEmpty();
        return history;
    }

    static RunHistory run(String plan) {
        return run(WORKFLOW, plan);
    }

    /** Seconds since the creation of the run. */
    static Instant at(double seconds) {
        return T0.plus(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    static Optional<Instant> just(double seconds) {
        return Optional.of(at(seconds));
    }

    static RunHistory send(RunHistory history, String command, double seconds) {
        return history.with(new Input.Command(command, at(seconds)));
    }

    static RunHistory event(RunHistory history, String type, String payload, double seconds) {
        return history.with(new Input.Event(type, yaml(payload), at(seconds)));
    }

    static String state(RunHistory history, double seconds) {
        return WORKFLOW.at(history, at(seconds)).state();
    }

    /** The state at each of the instants, as one text. */
    static String states(Lifecycle lifecycle, RunHistory history, double... seconds) {
        List<String> states = new ArrayList<>();
        for (double second : seconds) {
            states.add(lifecycle.at(history, at(second)).state());
        }
        return String.join(" ", states);
    }

    static String states(RunHistory history, double... seconds) {
        return states(WORKFLOW, history, seconds);
    }
}
