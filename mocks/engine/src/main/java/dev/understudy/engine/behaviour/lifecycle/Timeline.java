package dev.understudy.engine.behaviour.lifecycle;

import dev.understudy.engine.behaviour.lifecycle.Input.Command;
import dev.understudy.engine.behaviour.lifecycle.Input.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The passing of time in one run, up to a horizon, and what the run receives meanwhile. Of what falls on one instant, the
 * run's own changes come first: a command meets the state that a reader would have seen at its instant.
 */
final class Timeline {
    /** What keeps a run from going on. */
    private enum Hold {
        NONE,
        /** A pause was asked for; it waits for the end of the attempt in flight. */
        ASKED,
        PAUSED,
        /** Resumed, and queued until {@link #freeAt}. */
        REQUEUED
    }

    private final LifecycleConfig config;
    private final List<Input> inputs;
    private final Instant horizon;
    private final Mailbox mailbox = new Mailbox();
    private int next;
    private Instant now;
    private Activity activity;
    private Hold hold = Hold.NONE;
    private Instant freeAt = Instant.MIN;
    private Optional<Event> delivered = Optional.empty();
    private Optional<Instant> nextChange = Optional.empty();
    private Optional<CommandRule> cut = Optional.empty();

    /** @param first the index of the first input that counts */
    Timeline(LifecycleConfig config, Instant start, List<Input> inputs, int first, Instant horizon) {
        this.config = config;
        this.inputs = inputs;
        this.horizon = horizon;
        this.next = first;
        this.now = start;
        this.activity = config.stateNames().activity(Role.QUEUED);
    }

    /** The last change of the run so far. */
    Instant now() {
        return now;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /** The command that ended the run, or this life of it, if one did. */
    Optional<CommandRule> cut() {
        return cut;
    }

    /** Whether this life of the run is over because another began. */
    boolean isRestarted() {
        return cut.filter(rule -> rule.effect() == Effect.RESTART).isPresent();
    }

    /** When the run changes next by itself, as far as is known at the horizon. */
    Optional<Instant> nextChange() {
        return nextChange;
    }

    /** The event that ended the last stretch of time before it was due. */
    Optional<Event> delivered() {
        return delivered;
    }

    /** The index of the first input not yet seen. */
    int next() {
        return next;
    }

    /** What the run is in at the horizon; its end may override this. */
    Activity visible() {
        return switch (hold) {
            case NONE -> activity;
            case ASKED -> config.stateNames().activity(Role.PAUSING);
            case PAUSED -> config.stateNames().activity(Role.PAUSED);
            case REQUEUED -> config.stateNames().activity(Role.QUEUED);
        };
    }

    /** Lets what holds the run pass; false when it does not before the horizon, or the run was cut. */
    boolean pass() {
        return passUntil(now, activity);
    }

    /**
     * Lets time pass until something is due and the run is free to go on, or the event arrives that the activity awaits.
     *
     * @return false when this does not happen before the horizon, or when the run was cut
     */
    boolean passUntil(Instant due, Activity doing) {
        activity = doing;
        delivered = Optional.empty();
        while (true) {
            Instant change = hold == Hold.PAUSED ? Instant.MAX : hold == Hold.REQUEUED ? freeAt : due;
            if (next < inputs.size()
                    && !inputs.get(next).instant().isAfter(horizon)
                    && (hold == Hold.PAUSED || inputs.get(next).instant().isBefore(change))) {
                receive(inputs.get(next++));
                if (cut.isPresent()) {
                    return false;
                }
            } else if (hold == Hold.PAUSED || change.isAfter(horizon)) {
                nextChange = hold == Hold.PAUSED ? Optional.empty() : Optional.of(change);
                return false;
            } else {
                now = now.isBefore(change) ? change : now;
                if (hold != Hold.REQUEUED) {
                    hold = hold == Hold.ASKED ? Hold.PAUSED : Hold.NONE;
                    return true;
                }
                hold = Hold.NONE;
                delivered = activity.awaits().flatMap(type -> mailbox.take(type, due));
            }
            if (delivered.isPresent()) {
                return true;
            }
        }
    }

    /** Looks, in a run that has ended, for a command that gives it a new life. */
    void rest(Activity end) {
        activity = end;
        hold = Hold.NONE;
        cut = Optional.empty();
        while (cut.isEmpty()
                && next < inputs.size()
                && !inputs.get(next).instant().isAfter(horizon)) {
            if (inputs.get(next++) instanceof Command command) {
                obey(command);
            }
        }
    }

    private void receive(Input input) {
        if (input instanceof Command command) {
            obey(command);
        } else if (input instanceof Event event) {
            if (hold == Hold.NONE
                    && activity.awaits().filter(event.type()::equals).isPresent()) {
                now = event.instant();
                delivered = Optional.of(event);
            } else {
                mailbox.keep(event);
            }
        }
    }

    private void obey(Command command) {
        Optional<CommandRule> rule = config.command(command.name())
                .filter(known -> known.isLegalIn(visible().state()));
        if (rule.isEmpty()) {
            return; // refused when it came, or illegal since the clock was moved back before it
        }
        Effect effect = rule.get().effect();
        if (activity.role().isTerminal() && !effect.revives()) {
            return;
        }
        now = command.instant();
        switch (effect) {
            case PAUSE -> pause();
            case RESUME -> resume();
            case TERMINATE, RESTART -> cut = rule;
        }
    }

    private void pause() {
        if (hold != Hold.ASKED) {
            hold = hold == Hold.NONE && activity.isInFlight() ? Hold.ASKED : Hold.PAUSED;
        }
    }

    private void resume() {
        if (hold == Hold.PAUSED) {
            hold = Hold.REQUEUED;
            freeAt = Instants.later(now, config.defaults().resumed());
        } else if (hold == Hold.ASKED) {
            hold = Hold.NONE;
        }
    }
}
