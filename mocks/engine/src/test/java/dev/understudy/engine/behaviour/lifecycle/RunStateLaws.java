package dev.understudy.engine.behaviour.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What holds of one state of a run, and of a state and a later one. */
final class RunStateLaws {

    private RunStateLaws() {}

    static void check(RunState run, Instant asked, String as) {
        boolean ended = run.role().isTerminal();
        assertThat(run.ended().isPresent()).as(as).isEqualTo(ended);
        assertThat(run.success().isPresent()).as(as).isEqualTo(ended);
        assertThat(run.error().isPresent()).as(as).isEqualTo(run.role() == Role.FAILED);
        assertThat(run.nextChange().filter(next -> !next.isAfter(asked))).as(as).isEmpty();
        run.ended()
                .ifPresent(
                        end -> assertThat(end).as(as).isBeforeOrEqualTo(asked).isEqualTo(run.modified()));
        List<StepState> steps = run.steps().stream()
                .filter(step -> step.kind() != StepKind.TERMINATION)
                .toList();
        assertThat(run.counts().steps()).as(as).isEqualTo(steps.size());
        assertThat(run.counts().attempts())
                .as(as)
                .isEqualTo(
                        steps.stream().mapToInt(step -> step.attempts().size()).sum());
        Instant free = run.started().orElse(Instant.MAX);
        for (int i = 0; i < steps.size(); i++) {
            StepState step = steps.get(i);
            assertThat(step.start()).as(as).isBetween(free, asked);
            assertThat(step.success().isPresent()).as(as).isEqualTo(step.isFinished());
            assertThat(step.isFinished()).as(as).isIn(true, i < steps.size() - 1);
            step.end().ifPresent(end -> assertThat(end).as(as).isBetween(step.start(), asked));
            attempts(step, asked, as);
            free = step.end().orElse(Instant.MAX);
        }
        Optional<StepState> open =
                steps.stream().filter(step -> !step.isFinished()).findFirst();
        boolean inFlight = open.stream()
                .flatMap(step -> step.attempts().stream())
                .anyMatch(attempt -> attempt.end().isEmpty());
        switch (run.role()) {
            case RUNNING, PAUSING -> assertThat(inFlight).as(as).isTrue();
            case WAITING -> assertThat(open.isPresent() && !inFlight).as(as).isTrue();
            case QUEUED, PAUSED -> assertThat(inFlight).as(as).isFalse();
            case SUCCEEDED, FAILED -> assertThat(open).as(as).isEmpty();
            case TERMINATED -> assertThat(run.steps()).as(as).hasSize(steps.size() + 1);
        }
    }

    private static void attempts(StepState step, Instant asked, String as) {
        Instant free = step.start();
        for (AttemptState attempt : step.attempts()) {
            assertThat(attempt.start()).as(as).isBetween(free, asked);
            attempt.end().ifPresent(end -> assertThat(end).as(as).isBetween(attempt.start(), asked));
            free = attempt.end().orElse(Instant.MAX);
        }
        if (step.kind() == StepKind.TASK && step.isFinished()) {
            AttemptState last = step.attempts().get(step.attempts().size() - 1);
            assertThat(last.success()).as(as).isEqualTo(step.success());
            assertThat(last.error()).as(as).isEqualTo(step.error());
        }
    }

    /** The later state tells the same of what the earlier one tells as past. */
    static void continues(RunState earlier, RunState later, String as) {
        assertThat(later.steps().size())
                .as(as)
                .isGreaterThanOrEqualTo(earlier.steps().size());
        for (int i = 0; i < earlier.steps().size(); i++) {
            StepState before = earlier.steps().get(i);
            StepState after = later.steps().get(i);
            assertThat(after.start()).as(as).isEqualTo(before.start());
            if (before.isFinished()) {
                assertThat(after).as(as).isEqualTo(before);
            }
        }
        earlier.started()
                .ifPresent(started -> assertThat(later.started()).as(as).contains(started));
        earlier.ended().ifPresent(ended -> assertThat(later).as(as).isEqualTo(earlier));
        assertThat(later.modified()).as(as).isAfterOrEqualTo(earlier.modified());
    }

    static RunHistory moved(RunHistory history, Duration by) {
        List<Input> inputs = history.inputs().stream()
                .map(input -> input instanceof Input.Event event
                        ? (Input) new Input.Event(
                                event.type(), event.payload(), event.instant().plus(by))
                        : new Input.Command(
                                ((Input.Command) input).name(), input.instant().plus(by)))
                .toList();
        return new RunHistory(history.created().plus(by), history.plan(), inputs);
    }
}
