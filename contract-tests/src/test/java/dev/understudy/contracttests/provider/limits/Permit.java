package dev.understudy.contracttests.provider.limits;

import java.time.Duration;

/**
 * What a limit says to a request.
 *
 * @param remaining requests until the window is over
 * @param delay until the window is over or, when refused, until the next request is granted
 */
public record Permit(boolean isGranted, int remaining, Duration delay) {

    /** Rounded up, and at least one. */
    public long seconds() {
        return Math.max(1, (delay.toMillis() + 999) / 1000);
    }
}
