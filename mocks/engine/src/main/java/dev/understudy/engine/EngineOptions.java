package dev.understudy.engine;

import dev.understudy.engine.time.MovableClock;

/**
 * How an engine is to run.
 *
 * @param mode what answers are made from
 * @param clock what every rule reads
 * @param seed the same requests, seed and clock get the same answers, byte for byte
 * @param rateLimits whether limits are counted
 * @param cors whether browsers of any origin may read the answers
 * @param selfCheck whether every answer is held against the contract before it is sent; for tests
 * @param journalEntries how many exchanges are kept to be looked at; 0 for none, which is a little faster
 */
public record EngineOptions(
        AnswerMode mode,
        MovableClock clock,
        long seed,
        boolean rateLimits,
        boolean cors,
        boolean selfCheck,
        int journalEntries) {
    /** How many exchanges the journal keeps unless told otherwise. */
    public static final int USUAL_JOURNAL_ENTRIES = 10_000;
    /** A request whose body is larger, unpacked, is refused. A server need not hand over more than one byte above it. */
    public static final int MAX_BODY_BYTES = 10 << 20;

    /** State kept, real time, limits counted, any origin. */
    public static EngineOptions usual() {
        return new EngineOptions(AnswerMode.STATEFUL, MovableClock.real(), 0, true, true, false, USUAL_JOURNAL_ENTRIES);
    }

    public EngineOptions withMode(AnswerMode other) {
        return new EngineOptions(other, clock, seed, rateLimits, cors, selfCheck, journalEntries);
    }

    public EngineOptions withClock(MovableClock other) {
        return new EngineOptions(mode, other, seed, rateLimits, cors, selfCheck, journalEntries);
    }

    public EngineOptions withSeed(long other) {
        return new EngineOptions(mode, clock, other, rateLimits, cors, selfCheck, journalEntries);
    }

    public EngineOptions withRateLimits(boolean on) {
        return new EngineOptions(mode, clock, seed, on, cors, selfCheck, journalEntries);
    }

    public EngineOptions withCors(boolean on) {
        return new EngineOptions(mode, clock, seed, rateLimits, on, selfCheck, journalEntries);
    }

    public EngineOptions withSelfCheck(boolean on) {
        return new EngineOptions(mode, clock, seed, rateLimits, cors, on, journalEntries);
    }

    public EngineOptions withJournalEntries(int other) {
        return new EngineOptions(mode, clock, seed, rateLimits, cors, selfCheck, other);
    }
}
