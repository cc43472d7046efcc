package dev.understudy.engine.behaviour.lifecycle;

import java.time.Duration;

/**
 * How a failed attempt is repeated.
 *
 * @param limit how many attempts may follow the first
 * @param delay before the first of them
 */
public record Retries(int limit, Duration delay, Backoff backoff) {
    static final Retries NONE = new Retries(0, Duration.ofSeconds(1), Backoff.CONSTANT);
    /** No delay grows beyond this. */
    static final Duration LONGEST_DELAY = Duration.ofDays(365);

    private static final int MOST = 1000;

    Duration delayAfter(int attempts) {
        long factor = backoff.factor(attempts);
        boolean tooLong = delay.compareTo(LONGEST_DELAY.dividedBy(factor)) > 0;
        return tooLong ? LONGEST_DELAY : delay.multipliedBy(factor);
    }

    static Retries read(ConfigNode node, Retries fallback) {
        int limit = node.child("limit").json().asInt(fallback.limit);
        if (limit < 0 || limit > MOST) {
            node.child("limit").problem("bad-lifecycle", "expected 0 to " + MOST + " retries, got " + limit);
            limit = fallback.limit;
        }
        ConfigNode backoff = node.child("backoff");
        return new Retries(
                limit,
                node.child("delay").duration(fallback.delay),
                Backoff.named(backoff.text(fallback.backoff.text())).orElseGet(() -> {
                    backoff.problem("bad-lifecycle", "expected constant, linear or exponential, got " + backoff.json());
                    return fallback.backoff;
                }));
    }
}
