package dev.understudy.engine.behaviour.fault;

import java.util.Optional;

/**
 * Which of the requests that a rule is about it acts on, by their number.
 *
 * @param after how many are let pass at first
 * @param first how many are acted on after that; empty for all
 * @param every acts on each one whose number is a multiple of this; 1 for all
 * @param probability from 0 to 1, of those that are left
 * @param seed of the draws: the same seed draws the same
 */
public record Occasion(long after, Optional<Long> first, long every, double probability, long seed) {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    /** Always. */
    public static final Occasion ALWAYS = new Occasion(0, Optional.empty(), 1, 1, 0);

    /** Whether the rule acts on the nth request that it is about, counted from 1. */
    boolean isAt(long number) {
        long counted = number - after;
        return counted > 0
                && counted <= first.orElse(Long.MAX_VALUE)
                && counted % every == 0
                && (probability >= 1 || draw(number) < probability);
    }

    /** From 0 to below 1, by number alone, so that parallel requests cannot change what others get. */
    private double draw(long number) {
        long mixed = seed + GAMMA * number;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        mixed = mixed ^ (mixed >>> 31);
        return (mixed >>> 11) * 0x1.0p-53;
    }
}
