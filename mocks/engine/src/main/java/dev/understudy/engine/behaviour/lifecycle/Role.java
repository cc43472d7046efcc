package dev.understudy.engine.behaviour.lifecycle;

import java.util.Locale;
import java.util.Optional;

/** What a state means, whatever an API calls it. */
public enum Role {
    QUEUED,
    RUNNING,
    /** Nothing is in flight: a sleep, the delay before a retry, or a wait for an event. */
    WAITING,
    /** A pause was asked for while an attempt is in flight. */
    PAUSING,
    PAUSED,
    SUCCEEDED,
    FAILED,
    TERMINATED;

    public boolean isTerminal() {
        return this == SUCCEEDED || this == FAILED || this == TERMINATED;
    }

    /** As configurations write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> named(String text) {
        for (Role role : values()) {
            if (role.text().equals(text)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** The role whose state an API shows that has no state for this one. */
    Role standIn() {
        return switch (this) {
            case FAILED -> SUCCEEDED;
            case TERMINATED -> FAILED;
            case PAUSED -> WAITING;
            default -> RUNNING;
        };
    }
}
