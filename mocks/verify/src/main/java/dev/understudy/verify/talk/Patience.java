package dev.understudy.verify.talk;

import java.time.Duration;

/**
 * How long is waited when a provider asks for it.
 *
 * @param longest for one answer
 * @param total in one run
 */
public record Patience(Duration longest, Duration total) {

    /** Half a minute for one answer, a quarter of an hour in all. */
    public static Patience usual() {
        return new Patience(Duration.ofSeconds(30), Duration.ofMinutes(15));
    }

    public Patience withLongest(Duration wait) {
        return new Patience(wait, total.compareTo(wait) < 0 ? wait : total);
    }
}
