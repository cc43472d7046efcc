package dev.understudy.verify.talk;

/**
 * How much a provider is asked.
 *
 * @param maxRequests in one run; what would need more is not tried
 * @param maxPages of one walk through a list
 */
public record Bounds(int maxRequests, int maxPages) {

    public static Bounds usual() {
        return new Bounds(20_000, 20);
    }
}
