package dev.understudy.engine.behaviour.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.behaviour.lifecycle.Input.Event;
import dev.understudy.engine.behaviour.lifecycle.RunState.Counts;
import dev.understudy.engine.behaviour.lifecycle.RunState.Entered;
import dev.understudy.engine.behaviour.lifecycle.Step.Attempt;
import dev.understudy.engine.behaviour.lifecycle.Step.Phase;
import dev.understudy.engine.behaviour.lifecycle.Step.Sleep;
import dev.understudy.engine.behaviour.lifecycle.Step.Task;
import dev.understudy.engine.behaviour.lifecycle.Step.WaitForEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the steps of one life of a run, and keeps what has become of them. */
final class Steps {
    private final LifecycleConfig config;
    private final Timeline timeline;
    private final Activity running;
    private final Activity waiting;
    private final List<StepState> taken = new ArrayList<>();
    private final List<Entered> entered = new ArrayList<>();
    private Optional<Instant> started = Optional.empty();
    private Optional<RunError> failure = Optional.empty();
    private int failed;
    private int attempts;

    Steps(LifecycleConfig config, Timeline timeline) {
        this.config = config;
        this.timeline = timeline;
        this.running = config.stateNames().activity(Role.RUNNING);
        this.waiting = config.stateNames().activity(Role.WAITING);
    }

    List<StepState> taken() {
        return List.copyOf(taken);
    }

    /** When the run was queued no longer; empty before. */
    Optional<Instant> started() {
        return started;
    }

    /** Why the last step failed; empty when it did not. */
    Optional<RunError> failure() {
        return failure;
    }

    Counts counts() {
        return new Counts(taken.size(), failed, attempts, timeline.mailbox().size());
    }

    /** The phases entered so far, and the end if there was one. */
    List<Entered> entered() {
        return List.copyOf(entered);
    }

    void enter(String state, Map<String, JsonNode> changes) {
        entered.add(new Entered(state, timeline.now(), changes));
    }

    /** The run is queued no longer. */
    void start() {
        started = started.isPresent() ? started : Optional.of(timeline.now());
    }

    /** False when the step did not end before the horizon. */
    boolean take(Step step) {
        if (step instanceof Phase phase) {
            return spend(phase);
        }
        start();
        if (step instanceof Task task) {
            return work(task);
        }
        if (step instanceof Sleep sleep) {
            return sleep(sleep);
        }
        return await((WaitForEvent) step);
    }

    private boolean spend(Phase phase) {
        if (phase.role() != Role.QUEUED) {
            start();
        }
        enter(phase.state(), phase.changes());
        Activity activity = new Activity(phase.role(), phase.state(), false, Optional.empty());
        return timeline.passUntil(phase.span().endFrom(timeline.now()), activity);
    }

    private boolean work(Task task) {
        Instant start = timeline.now();
        List<AttemptState> tries = new ArrayList<>(1);
        for (int number = 1; ; number++) {
            Attempt attempt = task.attempt(number);
            Optional<Duration> timeout =
                    task.timeout().filter(limit -> attempt.duration().compareTo(limit) > 0);
            Instant begin = timeline.now();
            attempts++;
            if (!timeline.passUntil(Instants.later(begin, timeout.orElse(attempt.duration())), running)) {
                tries.add(AttemptState.inFlight(begin));
                taken.add(worked(task, start, tries));
                return false;
            }
            Optional<RunError> error =
                    timeout.map(config.defaults().timeoutError()::after).or(attempt::error);
            tries.add(AttemptState.ended(begin, timeline.now(), error));
            if (error.isEmpty() || number > task.retries().limit()) {
                close(worked(task, start, tries), task.output(), error);
                return true;
            }
            Duration delay = task.retries().delayAfter(number);
            if (!timeline.passUntil(Instants.later(timeline.now(), delay), waiting)) {
                taken.add(worked(task, start, tries));
                return false;
            }
        }
    }

    private static StepState worked(Task task, Instant start, List<AttemptState> tries) {
        return StepState.open(StepKind.TASK, task, start, Optional.empty(), List.copyOf(tries));
    }

    private boolean sleep(Sleep sleep) {
        Instant due = sleep.span().endFrom(timeline.now());
        StepState state = StepState.open(StepKind.SLEEP, sleep, timeline.now(), Optional.of(due), List.of());
        if (!timeline.passUntil(due, waiting)) {
            taken.add(state);
            return false;
        }
        close(state, Optional.empty(), Optional.empty());
        return true;
    }

    private boolean await(WaitForEvent wait) {
        Instant due = Instants.later(timeline.now(), wait.timeout());
        StepState state = StepState.open(StepKind.WAIT, wait, timeline.now(), Optional.of(due), List.of());
        Optional<Event> event = timeline.mailbox().take(wait.event(), Instant.MAX);
        if (event.isEmpty()) {
            if (!timeline.passUntil(due, waiting.awaiting(wait.event()))) {
                taken.add(state);
                return false;
            }
            event = timeline.delivered();
        }
        Optional<JsonNode> output =
                event.map(come -> TextNode.valueOf(come.payload().toString()));
        close(state, output, event.isPresent() ? Optional.empty() : timedOut(wait));
        return true;
    }

    private Optional<RunError> timedOut(WaitForEvent wait) {
        return Optional.of(config.defaults().timeoutError().after(wait.timeout()));
    }

    private void close(StepState state, Optional<JsonNode> output, Optional<RunError> error) {
        taken.add(state.ended(timeline.now(), output, error));
        failure = error;
        failed += error.isPresent() ? 1 : 0;
    }
}
