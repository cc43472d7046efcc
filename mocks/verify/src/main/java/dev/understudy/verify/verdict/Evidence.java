package dev.understudy.verify.verdict;

import java.util.List;

/**
 * Why a verdict is as it is.
 *
 * @param faults in the order they were found; empty when nothing is broken
 * @param exchanges that show them, at most {@value #MAX_EXCHANGES}
 * @param leftOut how many exchanges more there were
 */
public record Evidence(List<Fault> faults, List<SeenExchange> exchanges, int leftOut) {
    public static final int MAX_EXCHANGES = 3;
    private static final Evidence NONE = new Evidence(List.of(), List.of(), 0);

    /** That of a verdict that needs none. */
    public static Evidence none() {
        return NONE;
    }
}
