package dev.understudy.contracttests.provider.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.cloudflare.model.InstanceCommand;
import dev.understudy.cloudflare.model.InstanceError;
import dev.understudy.cloudflare.model.InstanceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An instance at an instant. It is played from its creation each time that somebody looks, by its plan and what it has
 * received: so two views of one instant cannot differ. Of what falls on one instant, the plan comes first. For one thread.
 */
public final class Life {
    /** How long an instance is queued again after a pause. */
    private static final Duration QUEUED_AGAIN = Duration.ofSeconds(1);

    /** What goes on by the plan. */
    private enum Doing {
        QUEUED,
        /** A try is in flight. */
        TRYING,
        BACKING_OFF,
        SLEEPING,
        AWAITING,
        STRETCHING,
        /** A step has ended, the next has not begun. */
        BETWEEN
    }

    /** What keeps it from going on. */
    private enum Hold {
        NONE,
        /** A pause was asked for; it takes effect when the try in flight has ended. */
        ASKED,
        PAUSED,
        QUEUED_AGAIN
    }

    private final Plan plan;
    private final List<Input.Event> kept = new ArrayList<>();
    private final List<StepTrace> steps = new ArrayList<>();
    private int stretches;
    private Doing doing = Doing.QUEUED;
    private Hold hold = Hold.NONE;
    private Instant due;
    private Instant freeAt = Instant.MIN;
    private Instant changed;
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private Optional<InstanceStatus> outcome = Optional.empty();

    private Life(Plan plan, Instant queued) {
        this.plan = plan;
        this.changed = queued;
        this.due = queued.plus(plan.queued());
    }

    /** @param inputs in order of their instants; those after {@code now} do not count yet */
    public static Life at(Plan plan, Instant created, List<Input> inputs, Instant now) {
        Life life = new Life(plan, created);
        for (Input input : inputs) {
            if (!input.at().isAfter(now)) {
                life.passUntil(input.at());
                life = life.received(input);
            }
        }
        life.passUntil(now);
        return life;
    }

    public InstanceStatus status() {
        if (outcome.isPresent()) {
            return outcome.get();
        }
        return switch (hold) {
            case ASKED -> InstanceStatus.WAITING_FOR_PAUSE;
            case PAUSED -> InstanceStatus.PAUSED;
            case QUEUED_AGAIN -> InstanceStatus.QUEUED;
            case NONE ->
                switch (doing) {
                    case QUEUED -> InstanceStatus.QUEUED;
                    case TRYING, STRETCHING, BETWEEN -> InstanceStatus.RUNNING;
                    case BACKING_OFF, SLEEPING, AWAITING -> InstanceStatus.WAITING;
                };
        };
    }

    /** Empty while it has only been queued. */
    public Optional<Instant> started() {
        return started;
    }

    /** Empty until it has ended. */
    public Optional<Instant> ended() {
        return ended;
    }

    /** When it or one of its steps last changed. */
    public Instant changed() {
        return changed;
    }

    /** Why it failed; empty unless it did. */
    public Optional<InstanceError> error() {
        return status() == InstanceStatus.ERRORED ? failure() : Optional.empty();
    }

    /** What it returned; empty unless it completed with an output. */
    public Optional<JsonNode> output() {
        return status() == InstanceStatus.COMPLETE ? plan.output() : Optional.empty();
    }

    /** Those that have begun, in order; a termination is not among them. */
    public List<StepTrace> steps() {
        return List.copyOf(steps);
    }

    private void passUntil(Instant instant) {
        while (ended.isEmpty() && hold != Hold.PAUSED && !next().isAfter(instant)) {
            Instant at = next();
            changed = changed.isAfter(at) ? changed : at; // what ran out meanwhile happens when the instance goes on
            if (hold == Hold.QUEUED_AGAIN) {
                hold = Hold.NONE;
                takeKeptEvent();
            } else {
                goOn();
            }
        }
    }

    private Instant next() {
        return hold == Hold.QUEUED_AGAIN ? freeAt : due;
    }

    private void goOn() {
        switch (doing) {
            case QUEUED, BETWEEN -> beginNextStep();
            case BACKING_OFF -> beginTry((Step.Task) current().step());
            case TRYING -> endTry((Step.Task) current().step());
            case SLEEPING -> endStep(Optional.empty());
            case STRETCHING -> standBetween();
            case AWAITING ->
                endStep(Optional.of(timeoutAfter(((Step.Wait) current().step()).timeout())));
        }
    }

    private void beginNextStep() {
        started = started.isPresent() ? started : Optional.of(changed);
        boolean mustStop = failure().isPresent() && !current().step().mayFail();
        if (mustStop || steps.size() + stretches == plan.steps().size()) {
            end(mustStop ? InstanceStatus.ERRORED : InstanceStatus.COMPLETE);
            return;
        }
        Step step = plan.steps().get(steps.size() + stretches);
        if (step instanceof Step.Stretch stretch) {
            stretches++;
            doing = Doing.STRETCHING;
            due = changed.plus(stretch.length());
        } else if (step instanceof Step.Task task) {
            steps.add(new StepTrace(task, changed, changed));
            beginTry(task);
        } else if (step instanceof Step.Sleep sleep) {
            beginPassive(sleep, Doing.SLEEPING, sleep.length());
        } else if (step instanceof Step.Wait wait) {
            beginPassive(wait, Doing.AWAITING, wait.timeout());
            takeKeptEvent();
        }
    }

    private void beginPassive(Step step, Doing what, Duration length) {
        doing = what;
        due = changed.plus(length);
        steps.add(new StepTrace(step, changed, due));
    }

    private void beginTry(Step.Task task) {
        doing = Doing.TRYING;
        current().tryBegins(changed);
        Duration length = task.attempt(current().tries().size()).length();
        due = changed.plus(length.compareTo(task.timeout()) > 0 ? task.timeout() : length);
    }

    private void endTry(Step.Task task) {
        int tries = current().tries().size();
        Attempt attempt = task.attempt(tries);
        Optional<InstanceError> error = attempt.length().compareTo(task.timeout()) > 0
                ? Optional.of(timeoutAfter(task.timeout()))
                : attempt.error();
        current().tryEnds(changed, error);
        if (error.isPresent() && tries <= task.retries().limit()) {
            doing = Doing.BACKING_OFF;
            due = changed.plus(task.retries().delayAfter(tries));
        } else {
            endStep(error);
        }
        hold = hold == Hold.ASKED ? Hold.PAUSED : hold;
    }

    private void endStep(Optional<InstanceError> error) {
        current().ends(changed, error);
        standBetween();
    }

    private void standBetween() {
        doing = Doing.BETWEEN;
        due = changed;
    }

    private void end(InstanceStatus status) {
        outcome = Optional.of(status);
        ended = Optional.of(changed);
    }

    private Life received(Input input) {
        if (input instanceof Input.Event event) {
            kept.add(event);
            if (hold == Hold.NONE && ended.isEmpty() && awaits(event)) {
                changed = event.at();
                takeKeptEvent();
            }
            return this;
        }
        return obey(((Input.Command) input).command(), input.at());
    }

    private Life obey(InstanceCommand command, Instant at) {
        if (Verdict.of(command, status()) != Verdict.OBEYED) {
            return this;
        }
        if (command == InstanceCommand.RESTART) {
            return new Life(plan, at);
        }
        changed = at;
        switch (command) {
            case PAUSE -> hold = doing == Doing.TRYING ? Hold.ASKED : Hold.PAUSED;
            case RESUME -> resume();
            case TERMINATE, RESTART -> end(InstanceStatus.TERMINATED);
        }
        return this;
    }

    private void resume() {
        if (hold == Hold.PAUSED) {
            hold = Hold.QUEUED_AGAIN;
            freeAt = changed.plus(QUEUED_AGAIN);
        } else {
            hold = Hold.NONE;
        }
    }

    /** Ends the wait that is going on, if its event has come before it was given up. */
    private void takeKeptEvent() {
        if (doing != Doing.AWAITING) {
            return;
        }
        Optional<Input.Event> first = kept.stream()
                .filter(this::awaits)
                .filter(event -> !event.at().isAfter(due))
                .findFirst();
        first.ifPresent(event -> {
            kept.remove(event);
            current().receives(event.payload());
            endStep(Optional.empty());
        });
    }

    private boolean awaits(Input.Event event) {
        return doing == Doing.AWAITING
                && current().step() instanceof Step.Wait wait
                && wait.event().equals(event.type());
    }

    private Optional<InstanceError> failure() {
        return steps.isEmpty() ? Optional.empty() : current().error();
    }

    private StepTrace current() {
        return steps.get(steps.size() - 1);
    }

    private static InstanceError timeoutAfter(Duration length) {
        return new InstanceError("Execution timed out after " + length.toMillis() + "ms", "WorkflowTimeoutError");
    }
}
