package dev.understudy.engine.behaviour.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.lifecycle.Input.Command;
import dev.understudy.engine.behaviour.lifecycle.Input.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The life cycle of one kind of run. All answers are computed from what is asked: the same history and instant give the
 * same state, whatever was asked before. Safe to share between threads.
 */
public final class Lifecycle {
    private final LifecycleConfig config;

    public Lifecycle(LifecycleConfig config) {
        this.config = config;
    }

    public LifecycleConfig config() {
        return config;
    }

    /**
     * What a run is in at an instant, all changes at that instant included. Before its creation it is queued. Costs time
     * in proportion to the steps begun and the inputs received; every restart that is not legal in all states begins anew.
     */
    public RunState at(RunHistory history, Instant instant) {
        List<Input> inputs = history.inputs();
        int first = lastBirth(inputs, instant);
        Instant queued = first == 0 ? history.created() : inputs.get(first - 1).instant();
        while (true) {
            Timeline timeline = new Timeline(config, queued, inputs, first, instant);
            RunState state = new Walk(config, history.plan(), queued, timeline).follow();
            if (!timeline.isRestarted()) {
                return state;
            }
            queued = timeline.now();
            first = timeline.next();
        }
    }

    /**
     * Until when {@code at(history, instant)} stays as it is: the instant of the next change that is due or, if the clock
     * was moved back, was already asked for. Empty when there is none.
     */
    public Optional<Instant> nextChange(RunHistory history, Instant instant) {
        return nextChange(history, at(history, instant), instant);
    }

    /** The same, where the state at the instant is known already. */
    public Optional<Instant> nextChange(RunHistory history, RunState state, Instant instant) {
        Optional<Instant> due = state.nextChange();
        Optional<Instant> input = history.nextInput(instant);
        return due.isPresent() && input.isPresent() && due.get().isBefore(input.get()) ? due : input.or(() -> due);
    }

    /** What becomes of a command, by name as the API spells it. */
    public CommandOutcome command(RunHistory history, String name, Instant instant) {
        RunState before = at(history, instant);
        Optional<CommandRule> rule = config.command(name);
        if (rule.isEmpty()) {
            return new CommandOutcome.Refused(config.unknownCommand(), before);
        }
        if (!rule.get().isLegalIn(before.state())) {
            String refusal = rule.get().illegalIn(before.state());
            return refusal.equals(CommandRule.IGNORE)
                    ? new CommandOutcome.Ignored(before)
                    : new CommandOutcome.Refused(refusal, before);
        }
        RunHistory after = history.with(new Command(name, instant));
        return new CommandOutcome.Accepted(after, at(after, instant));
    }

    /** What becomes of an event. */
    public EventOutcome event(RunHistory history, String type, JsonNode payload, Instant instant) {
        RunState before = at(history, instant);
        if (before.role().isTerminal()) {
            return new EventOutcome.Refused(config.lateEvent(), before);
        }
        RunHistory after = history.with(new Event(type, payload, instant));
        return new EventOutcome.Accepted(after, at(after, instant));
    }

    /** The index after the last restart that is surely legal; nothing before it matters any more. */
    private int lastBirth(List<Input> inputs, Instant instant) {
        for (int i = inputs.size() - 1; i >= 0; i--) {
            if (!inputs.get(i).instant().isAfter(instant)
                    && inputs.get(i) instanceof Command command
                    && config.command(command.name())
                            .filter(rule -> rule.effect() == Effect.RESTART && rule.isLegalAlways())
                            .isPresent()) {
                return i + 1;
            }
        }
        return 0;
    }
}
