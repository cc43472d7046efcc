package dev.understudy.engine.behaviour.lifecycle;

import static dev.understudy.engine.behaviour.lifecycle.Runs.T0;
import static dev.understudy.engine.behaviour.lifecycle.Runs.WORKFLOW;
import static dev.understudy.engine.behaviour.lifecycle.Runs.at;
import static dev.understudy.engine.behaviour.lifecycle.Runs.just;
import static dev.understudy.engine.behaviour.lifecycle.Runs.run;
import static dev.understudy.engine.behaviour.lifecycle.Runs.states;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that nobody interferes with. */
class NaturalLifeTest {
    private static final String PLAN = """
            steps:
              - { task: reserve, for: PT3S, output: 1 }
              - { sleep: cool off, for: PT10S }
              - { task: charge, for: PT1S }
            output: 42
            """;
    private final RunHistory history = run(PLAN);

    @ParameterizedTest
    @CsvSource({
        "-100, queued, 0",
        "0, queued, 0",
        "1.999, queued, 0",
        "2, running, 1",
        "4.999, running, 1",
        "5, waiting, 2",
        "14.999, waiting, 2",
        "15, running, 3",
        "15.999, running, 3",
        "16, complete, 3",
        "1000000, complete, 3"
    })
    void isInOneStateAtATime(double seconds, String state, int steps) {
        RunState run = WORKFLOW.at(history, at(seconds));
        assertThat(run.state()).isEqualTo(state);
        assertThat(run.steps()).hasSize(steps);
        assertThat(run.counts().steps()).isEqualTo(steps);
    }

    @Test
    void knowsNoInstantBeforeItHasCome() {
        RunState queued = WORKFLOW.at(history, at(1));
        assertThat(queued.queued()).isEqualTo(T0);
        assertThat(queued.modified()).isEqualTo(T0);
        assertThat(queued.started()).isEmpty();
        assertThat(queued.ended()).isEmpty();
        assertThat(queued.success()).isEmpty();
        assertThat(queued.nextChange()).isEqualTo(just(2));

        RunState running = WORKFLOW.at(history, at(4));
        assertThat(running.started()).isEqualTo(just(2));
        assertThat(running.modified()).isEqualTo(at(2));
        assertThat(running.ended()).isEmpty();
        assertThat(running.nextChange()).isEqualTo(just(5));

        RunState complete = WORKFLOW.at(history, at(20));
        assertThat(complete.ended()).isEqualTo(just(16));
        assertThat(complete.modified()).isEqualTo(at(16));
        assertThat(complete.success()).contains(true);
        assertThat(complete.output()).contains(IntNode.valueOf(42));
        assertThat(complete.nextChange()).isEmpty();
    }

    @Test
    void showsStepsAsTheyPass() {
        StepState inFlight = WORKFLOW.at(history, at(4)).steps().get(0);
        assertThat(inFlight.type()).isEqualTo("step");
        assertThat(inFlight.name()).isEqualTo("reserve");
        assertThat(inFlight.end()).isEmpty();
        assertThat(inFlight.output()).isEmpty();
        assertThat(inFlight.attempts()).containsExactly(AttemptState.inFlight(at(2)));

        RunState later = WORKFLOW.at(history, at(6));
        StepState ended = later.steps().get(0);
        assertThat(ended.end()).isEqualTo(just(5));
        assertThat(ended.success()).contains(true);
        assertThat(ended.output()).contains(IntNode.valueOf(1));
        assertThat(ended.attempts()).containsExactly(AttemptState.ended(at(2), at(5), Optional.empty()));
        StepState sleep = later.steps().get(1);
        assertThat(sleep.kind()).isEqualTo(StepKind.SLEEP);
        assertThat(sleep.plannedEnd()).isEqualTo(just(15));
        assertThat(sleep.isFinished()).isFalse();
    }

    @Test
    void failsWithTheErrorOfAStep() {
        RunHistory failing =
                run("{ steps: [{ task: a, error: { name: Oops, message: no } }, { task: b }], output: 1 }");
        RunState run = WORKFLOW.at(failing, at(10));
        assertThat(run.state()).isEqualTo("errored");
        assertThat(run.success()).contains(false);
        assertThat(run.error()).contains(new RunError("Oops", "no"));
        assertThat(run.output()).isEmpty();
        assertThat(run.ended()).isEqualTo(just(3));
        assertThat(run.steps()).hasSize(1);
        assertThat(run.counts().failedSteps()).isEqualTo(1);
    }

    @Test
    void goesOnAfterAnOptionalStep() {
        RunHistory failing = run("{ steps: [{ task: a, error: { name: Oops }, on-failure: continue }, { task: b }] }");
        RunState run = WORKFLOW.at(failing, at(10));
        assertThat(run.state()).isEqualTo("complete");
        assertThat(run.steps()).extracting(StepState::success).containsExactly(Optional.of(false), Optional.of(true));
    }

    @Test
    void failsAfterItsStepsWhenThePlanSaysSo() {
        RunState run = WORKFLOW.at(run("{ steps: [{ task: a }], error: { name: Late, message: x } }"), at(3));
        assertThat(run.role()).isEqualTo(Role.FAILED);
        assertThat(run.error()).contains(new RunError("Late", "x"));
        assertThat(run.steps().get(0).success()).contains(true);
    }

    @Test
    void sleepsUntilAnInstantOrNotAtAll() {
        String plan =
                "{ steps: [{ sleep: a, until: '2030-01-01T00:00:09Z' }, { sleep: b, until: '2029-01-01T00:00:00Z' }] }";
        assertThat(states(run(plan), 1, 8, 9)).isEqualTo("queued waiting complete");
    }

    @Test
    void withoutStepsRunsForTheUsualTime() {
        RunHistory usual = RunHistory.of(T0, WORKFLOW.config().defaultPlan());
        assertThat(states(usual, 1, 2, 3)).isEqualTo("queued running complete");
        assertThat(states(run("{ steps: [] }"), 1, 2)).isEqualTo("queued complete");
    }

    @Test
    void takesTenThousandStepsAndReachesTheEndOfTime() {
        Plan one = run("{ steps: [{ task: t, for: PT1S }] }").plan();
        List<Step> steps = Collections.nCopies(10_000, one.steps().get(0));
        RunHistory history = RunHistory.of(T0, new Plan(steps, one.ending(), true));
        assertThat(WORKFLOW.at(history, at(5002.5)).steps()).hasSize(5001);
        assertThat(WORKFLOW.at(history, Instant.MAX).ended()).isEqualTo(just(10_002));
        assertThat(WORKFLOW.at(history, Instant.MIN).state()).isEqualTo("queued");
    }

    @Test
    void outlivesTheCalendar() {
        RunHistory history = RunHistory.of(
                Instant.MAX.minus(Duration.ofSeconds(3)),
                run("{ steps: [{ sleep: s, for: P36500D }] }").plan());
        assertThat(WORKFLOW.at(history, Instant.MAX).state()).isEqualTo("complete");
    }
}
