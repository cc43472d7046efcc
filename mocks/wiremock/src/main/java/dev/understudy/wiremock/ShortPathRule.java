package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.global.GlobalSettings;

/**
 * Whether anything of WireMock's can have a say in an answer: a stub of yours, a delay for all answers, somebody who listens.
 * While nothing can, requests need not pass through it. Safe to share between threads.
 */
final class ShortPathRule {
    private volatile boolean isAllowed;
    private volatile boolean hasOtherStubs = true; // until it is known
    private volatile boolean hasSettings;

    /** From a server on that has nothing else of its own in the way of requests: no other extension, no filters. */
    void allow() {
        isAllowed = true;
    }

    /** For good: who has begun to listen is to hear of every request. */
    void forbid() {
        isAllowed = false;
    }

    void hasOtherStubs(boolean has) {
        hasOtherStubs = has;
    }

    void settings(GlobalSettings settings) {
        Integer delay = settings.getFixedDelay();
        hasSettings = (delay != null && delay > 0) || settings.getDelayDistribution() != null;
    }

    boolean isOpen() {
        return isAllowed && !hasOtherStubs && !hasSettings;
    }
}
