package dev.understudy.engine.behaviour.lifecycle;

import static dev.understudy.engine.behaviour.lifecycle.Runs.WORKFLOW;
import static dev.understudy.engine.behaviour.lifecycle.Runs.at;
import static dev.understudy.engine.behaviour.lifecycle.Runs.event;
import static dev.understudy.engine.behaviour.lifecycle.Runs.just;
import static dev.understudy.engine.behaviour.lifecycle.Runs.run;
import static dev.understudy.engine.behaviour.lifecycle.Runs.send;
import static dev.understudy.engine.behaviour.lifecycle.Runs.states;
import static dev.understudy.engine.behaviour.lifecycle.Runs.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final RunHistory one = run("{ steps: [{ wait: first, event: go, timeout: PT30S }] }");
    private final RunHistory two =
            run("{ steps: [{ wait: first, event: go }, { task: t }, { wait: second, event: go }] }");

    @Test
    void endAWaitWithTheirPayloadAsJsonText() {
        RunState run = WORKFLOW.at(event(one, "go", "{ by: [1, x] }", 7), at(7));
        assertThat(run.state()).isEqualTo("complete");
        StepState wait = run.steps().get(0);
        assertThat(wait.type()).isEqualTo("waitForEvent");
        assertThat(wait.output()).contains(TextNode.valueOf("{\"by\":[1,\"x\"]}"));
        assertThat(wait.end()).isEqualTo(just(7));
        assertThat(wait.plannedEnd()).isEqualTo(just(32));
        assertThat(wait.success()).contains(true);
    }

    @Test
    void ofAnotherTypeEndNothing() {
        RunHistory other = event(one, "stop", "1", 7);
        assertThat(states(other, 7, 31.9, 32)).isEqualTo("waiting waiting errored");
        assertThat(WORKFLOW.at(other, at(8)).counts().keptEvents()).isEqualTo(1);
    }

    @Test
    void sentEarlyAreKeptForTheWait() {
        RunHistory early = event(one, "go", "1", 0.5);
        assertThat(states(early, 1, 2)).isEqualTo("queued complete");
        StepState wait = WORKFLOW.at(early, at(2)).steps().get(0);
        assertThat(wait.start()).isEqualTo(at(2));
        assertThat(wait.end()).isEqualTo(just(2));
    }

    @Test
    void endOneWaitEachInTheOrderOfTheirSending() {
        RunHistory once = event(two, "go", "1", 5);
        assertThat(states(once, 4, 5, 6, 100)).isEqualTo("waiting running waiting waiting");
        RunHistory twice = event(event(two, "go", "1", 1), "go", "2", 1);
        assertThat(WORKFLOW.at(twice, at(3)).steps())
                .extracting(StepState::output)
                .containsExactly(
                        Optional.of(TextNode.valueOf("1")), Optional.empty(), Optional.of(TextNode.valueOf("2")));
    }

    @Test
    void sentTwiceTheSecondIsKept() {
        RunHistory twice = event(event(two, "go", "1", 5), "go", "1", 5.5);
        assertThat(WORKFLOW.at(twice, at(5.7)).counts().keptEvents()).isEqualTo(1);
        assertThat(states(twice, 5.7, 6)).isEqualTo("running complete");
    }

    @Test
    void thatDoNotComeInTimeFailTheRun() {
        RunState run = WORKFLOW.at(one, at(32));
        assertThat(run.error()).contains(new RunError("WorkflowTimeoutError", "Execution timed out after 30000ms"));
        assertThat(run.steps().get(0).error()).isEqualTo(run.error());
        assertThat(run.steps().get(0).isFinished()).isTrue();
        assertThat(run.steps().get(0).success()).contains(false);
    }

    @Test
    void areAcceptedUntilTheRunHasEnded() {
        EventOutcome early = WORKFLOW.event(one, "go", yaml("1"), at(5));
        RunHistory kept = event(one, "go", "1", 5);
        assertThat(early).isEqualTo(new EventOutcome.Accepted(kept, WORKFLOW.at(kept, at(5))));
        RunState ended = WORKFLOW.at(one, at(32));
        assertThat(WORKFLOW.event(one, "go", yaml("1"), at(32)))
                .isEqualTo(new EventOutcome.Refused("run-has-ended", ended));
    }

    @Test
    void sentWhileAPauseIsPendingAreKept() {
        RunHistory pausing = send(run("{ steps: [{ task: t, for: PT5S }, { wait: go }] }"), "pause", 3);
        RunHistory told = event(event(pausing, "go", "1", 4), "go", "2", 8);
        assertThat(states(send(told, "resume", 20), 4, 8, 20, 21)).isEqualTo("waitingForPause paused queued complete");
    }
}
