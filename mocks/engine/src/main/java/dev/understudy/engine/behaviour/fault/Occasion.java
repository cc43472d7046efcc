package dev.understudy.engine.behaviour.fault;

import java.util.Optional;

/**
 * Which of the requests that a rule is about it acts on, by their number.
 *
 * @param after how many are let pass at first
 * @param first how many are acted on after that; empty for all
 * @param every acts on each one whose number is a multiple of this; 1 for all
 * @param probability from 0 to 1, of those that are left
 * @param seed of the draws: the same seed draws the same for the same rule
 */
public record Occasion(long after, Optional<Long> first, long every, double probability, long seed) {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    /** Always. */
    public static final Occasion ALWAYS = new Occasion(0, Optional.empty(), 1, 1, 0);

    /**
     * Whether the rule acts on the nth request that it is about, counted from 1.
     *
     * @param rule its id
     */
    boolean isAt(long number, String rule) {
        long counted = number - after;
        return counted > 0
                && counted <= first.orElse(Long.MAX_VALUE)
                && counted % every == 0
                && (probability >= 1 || draw(number, rule) < probability);
    }

    /**
     * From 0 to below 1, by rule and number alone: parallel requests cannot change what others get, and rules of one seed
     * do not draw alike.
     */
    private double draw(long number, String rule) {
        long mixed = seed;
        for (int i = 0; i < rule.length(); i++) {
            mixed = mixed(mixed + GAMMA * (rule.charAt(i) + 1));
        }
        return (mixed(mixed + GAMMA * number) >>> 11) * 0x1.0p-53;
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
