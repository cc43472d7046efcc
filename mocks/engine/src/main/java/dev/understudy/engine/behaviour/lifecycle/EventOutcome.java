package dev.understudy.engine.behaviour.lifecycle;

/** What becomes of an event. */
public sealed interface EventOutcome {

    /**
     * The event ends a wait, or is kept for one to come.
     *
     * @param history what is to be kept of the run from now on
     */
    record Accepted(RunHistory history, RunState state) implements EventOutcome {}

    /** The run has ended. */
    record Refused(String refusal, RunState state) implements EventOutcome {}
}
