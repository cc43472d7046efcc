package dev.understudy.contracttests.provider.life;

import dev.understudy.cloudflare.model.RetryBackoff;
import java.time.Duration;

/**
 * When a task is tried again.
 *
 * @param limit how many tries may follow the first
 * @param delay before the second try; how later delays grow is said by {@code backoff}
 */
public record Retries(int limit, Duration delay, RetryBackoff backoff) {
    private static final int LARGEST_SHIFT = 30;

    /** @param tries how many have failed so far, at least one */
    Duration delayAfter(int tries) {
        return switch (backoff) {
            case CONSTANT -> delay;
            case LINEAR -> delay.multipliedBy(tries);
            case EXPONENTIAL -> delay.multipliedBy(1L << Math.min(tries - 1, LARGEST_SHIFT));
        };
    }
}
