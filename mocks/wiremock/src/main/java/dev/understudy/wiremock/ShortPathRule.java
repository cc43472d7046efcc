package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.global.GlobalSettings;
import java.util.function.BooleanSupplier;

/**
 * Whether anything of WireMock's can have a say in an answer: a stub of yours, a delay for all answers, somebody who listens,
 * a second server. While nothing can, requests need not pass through it. Safe to share between threads.
 */
final class ShortPathRule {
    private volatile boolean isServed;
    private volatile boolean isForbidden;
    private volatile boolean hasOtherStubs = true; // until it is known
    private volatile boolean hasSettings;

    /**
     * A server begins that has nothing else of its own in the way of requests: no other extension, no filters. What two
     * servers at a time are told could not be told apart here, so a second one forbids it to both.
     */
    synchronized void begin() {
        isForbidden = isServed;
        isServed = true;
        hasOtherStubs = true;
        hasSettings = false;
    }

    /** The server has ended. */
    void end() {
        isServed = false;
    }

    /** Until the server ends: who has begun to listen is to hear of every request. */
    void forbid() {
        isForbidden = true;
    }

    /** @param stubs looks at what stubs there are, one look at a time, so that a look back never wins over a newer one */
    synchronized void hasOtherStubs(BooleanSupplier stubs) {
        hasOtherStubs = stubs.getAsBoolean();
    }

    void settings(GlobalSettings settings) {
        Integer delay = settings.getFixedDelay();
        hasSettings = (delay != null && delay > 0) || settings.getDelayDistribution() != null;
    }

    boolean isOpen() {
        return isServed && !isForbidden && !hasOtherStubs && !hasSettings;
    }
}
