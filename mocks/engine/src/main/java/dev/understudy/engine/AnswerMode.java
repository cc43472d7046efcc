package dev.understudy.engine;

/** What answers are made from. */
public enum AnswerMode {
    /** From what the mock keeps, where a behaviour file says how; from examples elsewhere. */
    STATEFUL,
    /** From the documented examples, whatever ids a request names. Nothing is kept. */
    EXAMPLES
}
