package dev.understudy.engine.state.index;

import java.time.Instant;

/** A stretch of time, both ends included. Nothing lies in one that ends before it begins. */
public record Span(Instant first, Instant last) {

    public static Span before(Instant instant) {
        return new Span(Instant.MIN, instant.minusNanos(1));
    }

    public static Span at(Instant instant) {
        return new Span(instant, instant);
    }

    public static Span until(Instant instant) {
        return new Span(Instant.MIN, instant);
    }

    public static Span from(Instant instant) {
        return new Span(instant, Instant.MAX);
    }

    public static Span after(Instant instant) {
        return new Span(instant.plusNanos(1), Instant.MAX);
    }

    public boolean has(Instant instant) {
        return !instant.isBefore(first) && !instant.isAfter(last);
    }

    boolean hasAllOf(Span other) {
        return has(other.first) && has(other.last);
    }

    boolean meets(Span other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
}
