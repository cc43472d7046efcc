package dev.understudy.engine.behaviour.lifecycle;

import static dev.understudy.engine.behaviour.lifecycle.Runs.WORKFLOW;
import static dev.understudy.engine.behaviour.lifecycle.Runs.at;
import static dev.understudy.engine.behaviour.lifecycle.Runs.event;
import static dev.understudy.engine.behaviour.lifecycle.Runs.just;
import static dev.understudy.engine.behaviour.lifecycle.Runs.lifecycle;
import static dev.understudy.engine.behaviour.lifecycle.Runs.run;
import static dev.understudy.engine.behaviour.lifecycle.Runs.send;
import static dev.understudy.engine.behaviour.lifecycle.Runs.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs are queued for two seconds at first, and for one after a pause. */
class PauseTest {
    private final RunHistory tasks = run("{ steps: [{ task: a, for: PT4S }, { task: b, for: PT4S }] }");
    private final RunHistory sleep = run("{ steps: [{ sleep: s, for: PT10S }, { task: b, for: PT4S }] }");

    @Test
    void waitsForTheAttemptInFlight() {
        RunHistory paused = send(tasks, "pause", 3);
        assertThat(states(paused, 2.9, 3, 5.9, 6, 600))
                .isEqualTo("running waitingForPause waitingForPause paused paused");
        assertThat(WORKFLOW.at(paused, at(600)).steps()).hasSize(1);
        assertThat(WORKFLOW.at(paused, at(600)).steps().get(0).end()).isEqualTo(just(6));
        assertThat(WORKFLOW.at(paused, at(600)).modified()).isEqualTo(at(6));
        assertThat(WORKFLOW.at(paused, at(600)).nextChange()).isEmpty();
    }

    @Test
    void shiftsAllThatFollows() {
        RunHistory resumed = send(send(tasks, "pause", 3), "resume", 20);
        assertThat(states(resumed, 19.9, 20, 20.9, 21, 24.9, 25))
                .isEqualTo("paused queued queued running running complete");
        assertThat(WORKFLOW.at(resumed, at(30)).steps().get(1).start()).isEqualTo(at(21));
        assertThat(WORKFLOW.at(resumed, at(30)).started()).isEqualTo(just(2));
    }

    @Test
    void isCancelledByAResumeInTime() {
        RunHistory resumed = send(send(tasks, "pause", 3), "resume", 5);
        assertThat(states(resumed, 4, 5, 6, 9.9, 10)).isEqualTo("waitingForPause running running running complete");
    }

    @Test
    void comesAtOnceInASleepWhichLastsOn() {
        RunHistory resumed = send(send(sleep, "pause", 4), "resume", 8);
        assertThat(states(resumed, 3.9, 4, 8, 9, 11.9, 12, 16))
                .isEqualTo("waiting paused queued waiting waiting running complete");
        assertThat(WORKFLOW.at(resumed, at(30)).steps().get(0).end()).isEqualTo(just(12));
    }

    @Test
    void holdsASleepThatElapsesUntilTheRunGoesOn() {
        RunHistory resumed = send(send(sleep, "pause", 4), "resume", 50);
        assertThat(states(resumed, 12, 49, 50, 51, 55)).isEqualTo("paused paused queued running complete");
        StepState step = WORKFLOW.at(resumed, at(60)).steps().get(0);
        assertThat(step.plannedEnd()).isEqualTo(just(12));
        assertThat(step.end()).isEqualTo(just(51));
        assertThat(WORKFLOW.at(resumed, at(49)).steps().get(0).isFinished()).isFalse();
    }

    @Test
    void comesBetweenTheLastStepAndTheEnd() {
        RunHistory paused = send(tasks, "pause", 9);
        assertThat(states(paused, 9, 10, 11)).isEqualTo("waitingForPause paused paused");
        assertThat(WORKFLOW.at(paused, at(11)).ended()).isEmpty();
        assertThat(states(send(paused, "resume", 12), 12, 13)).isEqualTo("queued complete");
    }

    @Test
    void comesBetweenAFailedStepAndTheFailure() {
        RunHistory paused = send(run("{ steps: [{ task: a, for: PT4S, error: { name: E } }] }"), "pause", 3);
        assertThat(states(send(paused, "resume", 12), 6, 12, 13)).isEqualTo("paused queued errored");
        assertThat(WORKFLOW.at(paused, at(7)).steps().get(0).success()).contains(false);
        assertThat(WORKFLOW.at(paused, at(7)).error()).isEmpty();
    }

    @Test
    void comesAtOnceBetweenTwoAttempts() {
        RunHistory retried = run("{ steps: [{ task: a, attempts: [{ for: PT1S, error: { name: E } }, { for: PT1S }],"
                + " retries: { limit: 1, delay: PT10S } }] }");
        assertThat(states(retried, 2, 3, 12.9, 13, 14)).isEqualTo("running waiting waiting running complete");
        RunHistory paused = send(retried, "pause", 5);
        assertThat(states(send(paused, "resume", 8), 5, 9, 13, 14)).isEqualTo("paused waiting running complete");
        assertThat(states(send(paused, "resume", 30), 13, 30, 31, 32)).isEqualTo("paused queued running complete");
    }

    @Test
    void meetsTheStepThatBeginsAtItsInstant() {
        assertThat(states(send(tasks, "pause", 6), 6, 9.9, 10)).isEqualTo("waitingForPause waitingForPause paused");
        assertThat(states(send(tasks, "pause", 10), 10)).isEqualTo("complete");
    }

    @Test
    void canBeAskedForAgainRightAfterTheResumption() {
        RunHistory again = send(send(send(sleep, "pause", 4), "resume", 6), "pause", 7);
        assertThat(states(again, 6, 7, 60)).isEqualTo("queued paused paused");
        assertThat(states(send(again, "resume", 8), 8, 9, 12)).isEqualTo("queued waiting running");
    }

    @Test
    void keepsEventsAndLetsWaitsRunOut() {
        RunHistory waits = run("{ steps: [{ wait: go, timeout: PT10S }, { task: b }] }");
        RunHistory paused = send(send(waits, "pause", 4), "resume", 50);
        assertThat(states(paused, 12, 50, 51)).isEqualTo("paused queued errored");
        assertThat(states(event(paused, "go", "{}", 11), 12, 50, 51, 52)).isEqualTo("paused queued running complete");
        assertThat(WORKFLOW.at(event(paused, "go", "{}", 11), at(52))
                        .steps()
                        .get(0)
                        .end())
                .isEqualTo(just(51));
        RunHistory late = event(paused, "go", "{}", 13);
        assertThat(states(late, 12, 50, 51)).isEqualTo("paused queued errored");
        assertThat(WORKFLOW.at(late, at(51)).counts().keptEvents()).isEqualTo(1);
        assertThat(WORKFLOW.at(late, at(51)).error().map(RunError::name))
                .isEqualTo(Optional.of("WorkflowTimeoutError"));
    }

    @Test
    void mayBeLegalInAnyStateButTheEnds() {
        Lifecycle eager = lifecycle("""
                states: { new: queued, on: running, stopping: pausing, held: paused, off: succeeded }
                queued: PT2S
                resumed: PT1S
                commands: { pause: { from: [new, on, stopping, held] }, resume: {} }
                """);
        RunHistory run = run(eager, "{ steps: [{ task: a, for: PT4S }, { task: b, for: PT4S }] }");
        RunHistory unborn = send(send(run, "pause", 1), "resume", 7);
        assertThat(states(eager, unborn, 0, 1, 6, 7, 8, 16)).isEqualTo("new held held new on off");
        RunHistory twice = send(send(run, "pause", 3), "pause", 4);
        assertThat(states(eager, twice, 3, 4, 5.9, 6)).isEqualTo("stopping stopping stopping held");
        RunHistory requeued = send(send(send(twice, "pause", 7), "resume", 8), "pause", 8.5);
        assertThat(states(eager, requeued, 7, 8, 8.5, 9, 60)).isEqualTo("held new held held held");
        assertThat(states(eager, send(requeued, "resume", 60), 60, 61, 65)).isEqualTo("new on off");
    }
}
