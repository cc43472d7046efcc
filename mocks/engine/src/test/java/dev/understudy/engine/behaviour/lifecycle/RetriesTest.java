package dev.understudy.engine.behaviour.lifecycle;

import static dev.understudy.engine.behaviour.lifecycle.Runs.WORKFLOW;
import static dev.understudy.engine.behaviour.lifecycle.Runs.at;
import static dev.understudy.engine.behaviour.lifecycle.Runs.run;
import static dev.understudy.engine.behaviour.lifecycle.Runs.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

    @ParameterizedTest
    @CsvSource({
        "CONSTANT, PT2S PT2S PT2S PT2S",
        "LINEAR, PT2S PT4S PT6S PT8S",
        "EXPONENTIAL, PT2S PT4S PT8S PT16S",
    })
    void areDelayedMoreAndMore(Backoff backoff, String delays) {
        Retries retries = new Retries(9, Duration.ofSeconds(2), backoff);
        assertThat(List.of(delays.split(" ")))
                .containsExactly(
                        retries.delayAfter(1).toString(),
                        retries.delayAfter(2).toString(),
                        retries.delayAfter(3).toString(),
                        retries.delayAfter(4).toString());
    }

    @Test
    void areNeverDelayedForMoreThanAYear() {
        Retries retries = new Retries(1000, Duration.ofHours(1), Backoff.EXPONENTIAL);
        assertThat(retries.delayAfter(1000)).isEqualTo(Retries.LONGEST_DELAY);
    }

    @Test
    void followUntilOneSucceeds() {
        RunHistory history = run("""
                steps:
                  - task: charge
                    attempts: [{ for: PT1S, error: { name: Down } }, { for: PT2S, error: { name: Busy } }, { for: PT3S }]
                    retries: { limit: 5, delay: PT10S, backoff: exponential }
                    output: paid
                """);
        assertThat(states(history, 2, 3, 13, 15, 34.9, 35, 38))
                .isEqualTo("running waiting running waiting waiting running complete");
        assertThat(WORKFLOW.at(history, at(14)).steps().get(0).attempts())
                .containsExactly(
                        AttemptState.ended(at(2), at(3), Optional.of(new RunError("Down", ""))),
                        AttemptState.inFlight(at(13)));
        StepState step = WORKFLOW.at(history, at(38)).steps().get(0);
        assertThat(step.attempts())
                .extracting(AttemptState::success)
                .containsExactly(Optional.of(false), Optional.of(false), Optional.of(true));
        assertThat(step.success()).contains(true);
        assertThat(step.error()).isEmpty();
        assertThat(WORKFLOW.at(history, at(38)).counts().attempts()).isEqualTo(3);
    }

    @Test
    void endAtTheLimitWithTheLastError() {
        RunHistory history = run("""
                steps:
                  - task: charge
                    attempts: [{ error: { name: Down } }, { error: { name: Busy, message: m } }]
                    retries: { limit: 3, delay: PT0S }
                """);
        RunState run = WORKFLOW.at(history, at(100));
        assertThat(run.steps().get(0).attempts()).hasSize(4);
        assertThat(run.error()).contains(new RunError("Busy", "m"));
        assertThat(run.ended()).contains(at(6));
    }

    @Test
    void followAnAttemptThatTakesTooLong() {
        RunHistory history = run(
                "{ steps: [{ task: t, timeout: PT5S, attempts: [{ for: PT6S }, { for: PT5S }], retries: { limit: 1 } }] }");
        StepState step = WORKFLOW.at(history, at(100)).steps().get(0);
        assertThat(step.attempts())
                .containsExactly(
                        AttemptState.ended(
                                at(2),
                                at(7),
                                Optional.of(new RunError("WorkflowTimeoutError", "Execution timed out after 5000ms"))),
                        AttemptState.ended(at(8), at(13), Optional.empty()));
    }

    @Test
    void ofATaskAreShownAsPlanned() {
        RunHistory history = run("{ steps: [{ task: t, retries: { limit: 2, backoff: linear } }] }");
        Step.Task planned =
                (Step.Task) WORKFLOW.at(history, at(3)).steps().get(0).step().orElseThrow();
        assertThat(planned.retries()).isEqualTo(new Retries(2, Duration.ofSeconds(1), Backoff.LINEAR));
        assertThat(planned.timeout()).contains(Duration.ofMinutes(10));
    }
}
