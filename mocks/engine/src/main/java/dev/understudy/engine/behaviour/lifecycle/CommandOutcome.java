package dev.understudy.engine.behaviour.lifecycle;

/** What becomes of a command. */
public sealed interface CommandOutcome {

    /**
     * The command is legal.
     *
     * @param history what is to be kept of the run from now on
     * @param state of the run right after the command
     */
    record Accepted(RunHistory history, RunState state) implements CommandOutcome {}

    /** The command is answered like a legal one, but nothing changes. */
    record Ignored(RunState state) implements CommandOutcome {}

    /**
     * The command is illegal, or the API has none of that name.
     *
     * @param state of the run, unchanged
     */
    record Refused(String refusal, RunState state) implements CommandOutcome {}
}
