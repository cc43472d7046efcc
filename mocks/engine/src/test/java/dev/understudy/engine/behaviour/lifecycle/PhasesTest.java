package dev.understudy.engine.behaviour.lifecycle;

import static dev.understudy.engine.behaviour.lifecycle.Runs.T0;
import static dev.understudy.engine.behaviour.lifecycle.Runs.at;
import static dev.understudy.engine.behaviour.lifecycle.Runs.just;
import static dev.understudy.engine.behaviour.lifecycle.Runs.lifecycle;
import static dev.understudy.engine.behaviour.lifecycle.Runs.run;
import static dev.understudy.engine.behaviour.lifecycle.Runs.send;
import static dev.understudy.engine.behaviour.lifecycle.Runs.states;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Plans of APIs whose runs are only looked at. */
class PhasesTest {
    private final Lifecycle simplest = lifecycle("phases: [{ state: processing, for: PT30S }, { state: completed }]");
    private final Lifecycle documents = lifecycle("""
            states:
              PENDING: queued
              PROCESSING: running
              NEEDS_REVIEW: waiting
              PROCESSED: succeeded
              FAILED: failed
              REJECTED: failed
              CANCELLED: terminated
            phases: [{ state: PENDING, for: PT2S }, { state: PROCESSING, for: PT8S }, { state: PROCESSED }]
            plans:
              review:
                phases: [{ state: PROCESSING, for: PT5S }, { state: NEEDS_REVIEW, for: PT5S }, { state: REJECTED }]
                error: { name: Rejected, message: blurred }
            """);

    @Test
    void leadFromStateToState() {
        RunHistory history = RunHistory.of(T0, simplest.config().defaultPlan());
        assertThat(states(simplest, history, -1, 0, 29.9, 30, 3000))
                .isEqualTo("processing processing processing completed completed");
        assertThat(simplest.at(history, at(-1)).role()).isEqualTo(Role.QUEUED);
        assertThat(simplest.at(history, at(0)).started()).isEqualTo(just(0));
        assertThat(simplest.at(history, at(30)).ended()).isEqualTo(just(30));
        assertThat(simplest.at(history, at(30)).success()).contains(true);
        assertThat(simplest.at(history, at(30)).steps()).isEmpty();
    }

    @Test
    void thatAreQueuedHaveNotStarted() {
        RunHistory history = RunHistory.of(T0, documents.config().defaultPlan());
        assertThat(states(documents, history, 1, 2, 10)).isEqualTo("PENDING PROCESSING PROCESSED");
        assertThat(documents.at(history, at(1)).started()).isEmpty();
        assertThat(documents.at(history, at(9)).started()).isEqualTo(just(2));
    }

    @Test
    void mayBeChosenByName() {
        RunHistory history = run(documents, "review");
        assertThat(states(documents, history, 4, 5, 10)).isEqualTo("PROCESSING NEEDS_REVIEW REJECTED");
        assertThat(documents.at(history, at(5)).role()).isEqualTo(Role.WAITING);
        assertThat(documents.at(history, at(10)).success()).contains(false);
        assertThat(documents.at(history, at(10)).error()).contains(new RunError("Rejected", "blurred"));
    }

    @Test
    void mayBeGivenByTheItemAsItsEnd() {
        RunHistory until = run(documents, "{ until: '2030-01-01T00:01:00Z', state: CANCELLED }");
        assertThat(states(documents, until, 59.9, 60)).isEqualTo("PROCESSING CANCELLED");
        assertThat(documents.at(until, at(60)).role()).isEqualTo(Role.TERMINATED);
        assertThat(documents.at(until, at(60)).steps()).isEmpty();
        assertThat(states(documents, run(documents, "{ for: PT3S, state: PROCESSED }"), 2, 3))
                .isEqualTo("PROCESSING PROCESSED");
        assertThat(states(documents, run(documents, "{ state: FAILED }"), 0)).isEqualTo("FAILED");
    }

    @Test
    void obeyCommandsLikeSleeps() {
        Lifecycle held = lifecycle("""
                states: { on: running, held: paused, off: succeeded }
                phases: [{ state: on, for: PT10S }, { state: off }]
                commands: { hold: { effect: pause }, resume: {} }
                """);
        RunHistory history = RunHistory.of(T0, held.config().defaultPlan());
        RunHistory longer = send(send(history, "hold", 5), "resume", 20);
        assertThat(states(held, longer, 4, 5, 19, 20)).isEqualTo("on held held off");
        RunHistory shorter = send(send(history, "hold", 5), "resume", 7);
        assertThat(states(held, shorter, 5, 7, 10)).isEqualTo("held on off");
    }

    @Test
    void withoutAStateOfItsOwnAFailureIsShownAsTheEnd() {
        Lifecycle mild = lifecycle("states: { queued: queued, processing: running, completed: succeeded }");
        RunState run = mild.at(run(mild, "{ steps: [{ task: a, error: { name: E } }] }"), at(10));
        assertThat(run.state()).isEqualTo("completed");
        assertThat(run.role()).isEqualTo(Role.FAILED);
        assertThat(run.counts().failedSteps()).isEqualTo(1);
    }
}
