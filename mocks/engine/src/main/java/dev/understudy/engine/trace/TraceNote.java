package dev.understudy.engine.trace;

/**
 * One thing that was decided about a request.
 *
 * @param phase in which phase, lower case, such as {@code validate}
 * @param text for people
 */
public record TraceNote(String phase, String text) {}
