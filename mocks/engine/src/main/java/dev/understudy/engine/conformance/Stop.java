package dev.understudy.engine.conformance;

import dev.understudy.engine.spec.SourceLocation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where reading a text came to a stop.
 *
 * @param got what stands there, without saying where
 */
record Stop(SourceLocation place, String got) {
    /** How the readers of texts say it. */
    private static final Pattern PLACE = Pattern.compile(" at line ([0-9]{1,9}), column ([0-9]{1,9})$");

    /** @param got as the reader of the piece told it */
    static Stop of(Piece piece, String got) {
        Matcher stop = PLACE.matcher(got);
        return stop.find()
                ? new Stop(
                        piece.at(Integer.parseInt(stop.group(1)), Integer.parseInt(stop.group(2))),
                        got.substring(0, stop.start()))
                : new Stop(piece.start(), got);
    }
}
