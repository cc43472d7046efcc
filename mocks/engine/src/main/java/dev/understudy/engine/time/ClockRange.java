package dev.understudy.engine.time;

import java.time.Instant;

/** The instants that a world's clock can be put at: far enough from the ends of the calendar for all that is added to them. */
public final class ClockRange {
    public static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    public static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    private ClockRange() {}

    public static boolean holds(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }
}
