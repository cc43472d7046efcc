package dev.understudy.engine.behaviour.lifecycle;

import static dev.understudy.engine.behaviour.lifecycle.Runs.WORKFLOW;
import static dev.understudy.engine.behaviour.lifecycle.Runs.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds of every run, whatever its plan and whatever it received. */
class LifecycleLawTest {
    private static final int SAMPLES = 2000;
    private static final Map<Role, Set<Role>> NATURAL = Map.of(
            Role.QUEUED, Set.of(Role.RUNNING, Role.WAITING, Role.SUCCEEDED, Role.FAILED),
            Role.RUNNING, Set.of(Role.RUNNING, Role.WAITING, Role.SUCCEEDED, Role.FAILED),
            Role.WAITING, Set.of(Role.WAITING, Role.RUNNING, Role.SUCCEEDED, Role.FAILED),
            Role.PAUSING, Set.of(Role.PAUSED));

    private interface Law {
        void check(RandomRuns random, RunHistory history, String as);
    }

    private static void forAll(Law law) {
        for (long seed = 0; seed < SAMPLES; seed++) {
            RandomRuns random = new RandomRuns(seed);
            law.check(random, random.history((int) (seed % 12)), "seed " + seed);
        }
    }

    @Test
    void everyStateAgreesWithItsSteps() {
        forAll((random, history, as) -> {
            for (int i = 0; i < 10; i++) {
                Instant instant = random.instant();
                RunStateLaws.check(WORKFLOW.at(history, instant), instant, as);
            }
        });
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() {
        forAll((random, history, as) -> {
            Instant instant = random.instant();
            RunState first = WORKFLOW.at(history, instant);
            WORKFLOW.at(history, random.instant());
            assertThat(WORKFLOW.at(history, instant)).as(as).isEqualTo(first);
        });
    }

    @Test
    void whatComesLaterDoesNotMatter() {
        forAll((random, history, as) -> {
            Instant instant = random.instant();
            List<Input> past = history.inputs().stream()
                    .filter(input -> !input.instant().isAfter(instant))
                    .toList();
            assertThat(WORKFLOW.at(new RunHistory(history.created(), history.plan(), past), instant))
                    .as(as)
                    .isEqualTo(WORKFLOW.at(history, instant));
        });
    }

    @Test
    void nothingChangesBeforeTheNextChange() {
        forAll((random, history, as) -> {
            Instant instant = random.instant();
            RunState state = WORKFLOW.at(history, instant);
            Optional<Instant> change = WORKFLOW.nextChange(history, instant);
            Instant last = change.map(next -> next.minusNanos(1)).orElse(at(10_000));
            Duration half = Duration.between(instant, last).dividedBy(2);
            assertThat(WORKFLOW.at(history, last)).as(as).isEqualTo(state);
            assertThat(WORKFLOW.at(history, instant.plus(half))).as(as).isEqualTo(state);
            state.nextChange()
                    .ifPresent(
                            due -> assertThat(WORKFLOW.at(history, due)).as(as).isNotEqualTo(state));
        });
    }

    @Test
    void leftAloneARunGoesTheNaturalWay() {
        forAll((random, history, as) -> {
            RunHistory alone = RunHistory.of(history.created(), history.plan());
            RunState state = WORKFLOW.at(alone, at(0));
            while (state.nextChange().isPresent()) {
                RunState next = WORKFLOW.at(alone, state.nextChange().get());
                assertThat(NATURAL.get(state.role())).as(as).contains(next.role());
                RunStateLaws.continues(state, next, as);
                state = next;
            }
            assertThat(state.role().isTerminal()).as(as).isTrue();
        });
    }

    @Test
    void whatHasPassedStaysAsItWasUntilARestart() {
        forAll((random, history, as) -> {
            TreeSet<Instant> instants = new TreeSet<>();
            for (int i = 0; i < 12; i++) {
                instants.add(random.instant());
            }
            List<RunState> states = new ArrayList<>();
            instants.forEach(instant -> states.add(WORKFLOW.at(history, instant)));
            for (int i = 1; i < states.size(); i++) {
                if (states.get(i).queued().equals(states.get(i - 1).queued())) {
                    RunStateLaws.continues(states.get(i - 1), states.get(i), as);
                }
            }
        });
    }

    @Test
    void aRestartIsABirth() {
        forAll((random, history, as) -> {
            Instant birth = random.instant();
            RunHistory restarted = ((CommandOutcome.Accepted) WORKFLOW.command(history, "restart", birth)).history();
            List<Input> after = history.inputs().stream()
                    .filter(input -> input.instant().isAfter(birth))
                    .toList();
            RunHistory fresh = new RunHistory(birth, history.plan(), after);
            for (int i = 0; i < 30; i += 3) {
                Instant instant = birth.plusSeconds(i);
                assertThat(WORKFLOW.at(restarted, instant)).as(as).isEqualTo(WORKFLOW.at(fresh, instant));
            }
        });
    }

    @Test
    void everyEventEndsOneWaitOrIsKept() {
        forAll((random, history, as) -> {
            RunHistory played = RunHistory.of(history.created(), history.plan());
            int accepted = 0;
            for (Input input : history.inputs()) {
                if (input instanceof Input.Event event) {
                    EventOutcome outcome = WORKFLOW.event(played, event.type(), event.payload(), event.instant());
                    if (outcome instanceof EventOutcome.Accepted took) {
                        played = took.history();
                        accepted++;
                    }
                } else if (!((Input.Command) input).name().equals("restart")) {
                    played = played.with(input);
                }
            }
            RunState state = WORKFLOW.at(played, at(10_000));
            long used = state.steps().stream()
                    .filter(step ->
                            step.kind() == StepKind.WAIT && step.output().isPresent())
                    .count();
            assertThat(used + state.counts().keptEvents()).as(as).isEqualTo(accepted);
        });
    }

    @Test
    void aPauseShiftsTheEndByItsLength() {
        forAll((random, history, as) -> {
            RunHistory calm = RunHistory.of(Runs.T0, random.tasksOnly());
            RunHistory paused = calm.with(new Input.Command("pause", random.instant()));
            RunState held = WORKFLOW.at(paused, at(5000));
            Instant end = WORKFLOW.at(calm, at(5000)).ended().orElseThrow();
            if (held.role() == Role.PAUSED) {
                Duration length = Duration.between(held.modified(), at(6001)); // one second queued again
                assertThat(WORKFLOW.at(Runs.send(paused, "resume", 6000), at(9000))
                                .ended())
                        .as(as)
                        .contains(end.plus(length));
            } else {
                assertThat(held.ended()).as(as).contains(end);
            }
        });
    }

    @Test
    void movingEverythingInTimeMovesTheRun() {
        forAll((random, history, as) -> {
            Instant instant = random.instant();
            Duration by = Duration.ofDays(400);
            RunState here = WORKFLOW.at(history, instant);
            RunState there = WORKFLOW.at(RunStateLaws.moved(history, by), instant.plus(by));
            assertThat(there.state()).as(as).isEqualTo(here.state());
            assertThat(there.modified()).as(as).isEqualTo(here.modified().plus(by));
            assertThat(there.counts()).as(as).isEqualTo(here.counts());
        });
    }
}
