package dev.understudy.engine.behaviour.lifecycle;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a command does to a run. */
public enum Effect {
    PAUSE(EnumSet.of(Role.RUNNING, Role.WAITING)),
    RESUME(EnumSet.of(Role.PAUSED, Role.PAUSING)),
    TERMINATE(EnumSet.of(Role.QUEUED, Role.RUNNING, Role.WAITING, Role.PAUSING, Role.PAUSED)),
    /** The run begins again: its steps, output, error and events are wiped. */
    RESTART(EnumSet.allOf(Role.class));

    private final Set<Role> usual;

    Effect(Set<Role> usual) {
        this.usual = usual;
    }

    /** Whether the command is legal in that role, unless a configuration says otherwise. */
    boolean isUsualIn(Role role) {
        return usual.contains(role);
    }

    /** Whether the effect can do anything to a run that has ended. */
    boolean revives() {
        return this == RESTART;
    }

    static Optional<Effect> named(String text) {
        for (Effect effect : values()) {
            if (effect.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(effect);
            }
        }
        return Optional.empty();
    }
}
