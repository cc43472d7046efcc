package dev.understudy.engine.behaviour.lifecycle;

import static dev.understudy.engine.behaviour.lifecycle.Runs.WORKFLOW;
import static dev.understudy.engine.behaviour.lifecycle.Runs.at;
import static dev.understudy.engine.behaviour.lifecycle.Runs.just;
import static dev.understudy.engine.behaviour.lifecycle.Runs.run;
import static dev.understudy.engine.behaviour.lifecycle.Runs.send;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandMatrixTest {
    private static final RunHistory TASK = run("{ steps: [{ task: a, for: PT10S }], output: 1 }");
    private static final RunHistory SLEEP = run("{ steps: [{ sleep: s, for: PT10S }] }");
    private static final RunHistory FAILING = run("{ steps: [{ task: a, error: { name: E } }] }");

    @ParameterizedTest(name = "{1} while {0}")
    @CsvSource({
        "queued, pause, cannot-pause",
        "queued, resume, cannot-resume",
        "queued, terminate, -> terminated",
        "queued, restart, -> queued",
        "running, pause, -> waitingForPause",
        "running, resume, cannot-resume",
        "running, terminate, -> terminated",
        "running, restart, -> queued",
        "waiting, pause, -> paused",
        "waiting, resume, cannot-resume",
        "waiting, terminate, -> terminated",
        "waiting, restart, -> queued",
        "waitingForPause, pause, ignored",
        "waitingForPause, resume, -> running",
        "waitingForPause, terminate, -> terminated",
        "waitingForPause, restart, -> queued",
        "paused, pause, ignored",
        "paused, resume, -> queued",
        "paused, terminate, -> terminated",
        "paused, restart, -> queued",
        "complete, pause, cannot-pause",
        "complete, resume, cannot-resume",
        "complete, terminate, cannot-terminate",
        "complete, restart, -> queued",
        "errored, pause, cannot-pause",
        "errored, resume, cannot-resume",
        "errored, terminate, cannot-terminate",
        "errored, restart, -> queued",
        "terminated, pause, cannot-pause",
        "terminated, resume, cannot-resume",
        "terminated, terminate, cannot-terminate",
        "terminated, restart, -> queued",
        "running, explode, invalid-request"
    })
    void everyCommandInEveryState(String state, String command, String outcome) {
        RunHistory history = inState(state);
        assertThat(WORKFLOW.at(history, at(5)).state()).isEqualTo(state);
        assertThat(told(WORKFLOW.command(history, command, at(5)))).isEqualTo(outcome);
    }

    @Test
    void terminationLeavesATraceAndTheStepInFlightOpen() {
        RunState run = WORKFLOW.at(send(TASK, "terminate", 5), at(100));
        assertThat(run.ended()).isEqualTo(just(5));
        assertThat(run.success()).contains(false);
        assertThat(run.output()).isEmpty();
        assertThat(run.error()).isEmpty();
        assertThat(run.counts().steps()).isEqualTo(1);
        assertThat(run.steps()).extracting(StepState::kind).containsExactly(StepKind.TASK, StepKind.TERMINATION);
        assertThat(run.steps().get(0).end()).isEmpty();
        assertThat(run.steps().get(0).attempts()).containsExactly(AttemptState.inFlight(at(2)));
        assertThat(run.steps().get(1).source()).contains("api");
    }

    @Test
    void terminatedBeforeItsStartARunHasNeverStarted() {
        RunState run = WORKFLOW.at(send(TASK, "terminate", 1), at(100));
        assertThat(run.started()).isEmpty();
        assertThat(run.steps()).extracting(StepState::kind).containsExactly(StepKind.TERMINATION);
    }

    @Test
    void anAcceptedCommandGivesTheHistoryToKeep() {
        CommandOutcome outcome = WORKFLOW.command(SLEEP, "pause", at(5));
        RunHistory kept = send(SLEEP, "pause", 5);
        assertThat(outcome).isEqualTo(new CommandOutcome.Accepted(kept, WORKFLOW.at(kept, at(5))));
    }

    @Test
    void movingTheClockBackUndoesACommandUntilItsInstant() {
        RunHistory paused = send(SLEEP, "pause", 5);
        assertThat(WORKFLOW.at(paused, at(4)).state()).isEqualTo("waiting");
        assertThat(WORKFLOW.nextChange(paused, at(4))).isEqualTo(just(5));
        assertThat(WORKFLOW.nextChange(paused, at(1))).isEqualTo(just(2));
        RunHistory before = ((CommandOutcome.Accepted) WORKFLOW.command(paused, "terminate", at(4))).history();
        assertThat(WORKFLOW.at(before, at(6)).ended()).isEqualTo(just(4));
    }

    @Test
    void beforeItsCreationARunIsQueuedAndObeys() {
        RunState run = WORKFLOW.at(send(TASK, "terminate", -5), at(-4));
        assertThat(run.state()).isEqualTo("terminated");
        assertThat(run.ended()).isEqualTo(just(-5));
    }

    private static RunHistory inState(String state) {
        return switch (state) {
            case "queued" -> send(TASK, "restart", 4);
            case "running" -> TASK;
            case "waiting" -> SLEEP;
            case "waitingForPause" -> send(TASK, "pause", 3);
            case "paused" -> send(SLEEP, "pause", 3);
            case "complete" -> run("{ steps: [] }");
            case "errored" -> FAILING;
            case "terminated" -> send(TASK, "terminate", 3);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static String told(CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Accepted accepted) {
            assertThat(WORKFLOW.at(accepted.history(), at(5))).isEqualTo(accepted.state());
            return "-> " + accepted.state().state();
        }
        return outcome instanceof CommandOutcome.Refused refused ? refused.refusal() : "ignored";
    }
}
