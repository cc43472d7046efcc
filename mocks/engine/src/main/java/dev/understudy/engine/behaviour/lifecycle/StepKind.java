package dev.understudy.engine.behaviour.lifecycle;

import java.util.Locale;

/** What a step does, whatever an API calls it. */
public enum StepKind {
    TASK,
    SLEEP,
    WAIT,
    /** Not planned: the trace of a terminate command, at the end of the steps. */
    TERMINATION;

    /** As configurations write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
