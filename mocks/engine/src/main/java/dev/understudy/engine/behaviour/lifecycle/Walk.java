package dev.understudy.engine.behaviour.lifecycle;

import dev.understudy.engine.behaviour.lifecycle.Plan.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One life of a run, from being queued to the horizon: the plan followed, and how far that leads. */
final class Walk {
    private final LifecycleConfig config;
    private final Plan plan;
    private final Instant queued;
    private final Timeline timeline;
    private final Steps steps;

    Walk(LifecycleConfig config, Plan plan, Instant queued, Timeline timeline) {
        this.config = config;
        this.plan = plan;
        this.queued = queued;
        this.timeline = timeline;
        this.steps = new Steps(config, timeline);
    }

    /** The run at the horizon. It says nothing when the timeline was restarted before. */
    RunState follow() {
        Duration queue = plan.isQueued() ? config.defaults().queued() : Duration.ZERO;
        if (!timeline.passUntil(
                Instants.later(queued, queue), config.stateNames().activity(Role.QUEUED))) {
            return interrupted();
        }
        for (Step step : plan.steps()) {
            if (!timeline.pass() || !steps.take(step)) {
                return interrupted();
            }
            if (steps.failure().isPresent() && !step.isOptional()) {
                return end(ending(Role.FAILED, steps.failure()));
            }
        }
        return end(plan.ending());
    }

    private RunState end(Ending ending) {
        if (!timeline.pass()) { // paused at the end of the last step
            return interrupted();
        }
        steps.start();
        return ended(ending, steps.taken());
    }

    private RunState interrupted() {
        Optional<CommandRule> termination = timeline.cut().filter(rule -> rule.effect() == Effect.TERMINATE);
        if (termination.isEmpty()) {
            Activity visible = timeline.visible();
            return state(
                    new Ending(visible.role(), visible.state(), Optional.empty(), Optional.empty()),
                    steps.taken(),
                    Optional.empty(),
                    timeline.nextChange());
        }
        List<StepState> shown = new ArrayList<>(steps.taken());
        shown.add(StepState.termination(
                config.typeOf(StepKind.TERMINATION),
                timeline.now(),
                termination.get().source()));
        return ended(ending(Role.TERMINATED, Optional.empty()), List.copyOf(shown));
    }

    private RunState ended(Ending ending, List<StepState> shown) {
        Instant end = timeline.now();
        steps.enter(ending.state(), ending.changes());
        timeline.rest(new Activity(ending.role(), ending.state(), false, Optional.empty()));
        return state(ending, shown, Optional.of(end), Optional.empty());
    }

    private Ending ending(Role role, Optional<RunError> error) {
        return new Ending(role, config.stateNames().nameOf(role), Optional.empty(), error);
    }

    private RunState state(Ending now, List<StepState> shown, Optional<Instant> end, Optional<Instant> nextChange) {
        return new RunState(
                now.role(),
                now.state(),
                queued,
                steps.started(),
                end,
                timeline.now(),
                end.map(at -> now.role() == Role.SUCCEEDED),
                now.output(),
                now.error(),
                shown,
                steps.counts(),
                steps.entered(),
                nextChange);
    }
}
