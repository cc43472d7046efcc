package dev.understudy.verify.verdict;

import java.time.Duration;

/** Is told how verifying goes on, by the thread that verifies. */
public interface Listener {
    /** Hears nothing. */
    Listener NONE = new Listener() {};

    /** A check begins. */
    default void begin(String check, String operation) {}

    default void reached(Verdict verdict) {}

    /** The provider asked to be left alone for a while. */
    default void waiting(Duration wait) {}
}
