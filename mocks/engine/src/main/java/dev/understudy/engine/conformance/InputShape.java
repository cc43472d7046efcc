package dev.understudy.engine.conformance;

/** How an input is cut into pieces. */
public enum InputShape {
    /** It is one piece. */
    WHOLE,
    /** Each line is one. */
    LINES,
    /** Each exchange of a HAR, of a journal's export or of a list is one. */
    EXCHANGES
}
