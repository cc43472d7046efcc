package dev.understudy.engine.behaviour.lifecycle;

import java.util.Locale;
import java.util.Optional;

/** How the delay grows from retry to retry. */
public enum Backoff {
    CONSTANT,
    LINEAR,
    EXPONENTIAL;

    /** What the delay is multiplied by after so many attempts. */
    long factor(int attempts) {
        return switch (this) {
            case CONSTANT -> 1;
            case LINEAR -> attempts;
            case EXPONENTIAL -> 1L << Math.min(attempts - 1, 32);
        };
    }

    /** As configurations write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Backoff> named(String text) {
        for (Backoff backoff : values()) {
            if (backoff.text().equals(text)) {
                return Optional.of(backoff);
            }
        }
        return Optional.empty();
    }
}
