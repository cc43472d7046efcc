package dev.understudy.engine.conformance;

import dev.understudy.engine.spec.SourceLocation;

/**
 * A part of an input that is judged by itself: a payload, a line, a recorded exchange.
 *
 * @param start where it begins in the input
 * @param bytes its text; must not be changed
 * @param cut whether it was too long and is not there to its end
 */
public record Piece(SourceLocation start, byte[] bytes, boolean cut) {

    /** An input that is one piece. */
    public static Piece whole(String file, byte[] bytes) {
        return new Piece(new SourceLocation(file, 1, 1), bytes, false);
    }

    /** A place in the input, from one in the piece; both count from 1. */
    SourceLocation at(int line, int column) {
        return new SourceLocation(
                start.file(), start.line() + line - 1, line == 1 ? start.column() + column - 1 : column);
    }
}
