package dev.understudy.contracttests.provider.limits;

import java.time.Duration;
import java.time.Instant;

/**
 * So many requests in a window that the first of them opens. Who asks for more is refused until the window is over, and for
 * the length of the block at least. Safe to share between threads.
 */
final class Window {
    private final int permits;
    private final Duration length;
    private final Duration block;
    private Instant end = Instant.MIN;
    private Instant blockedUntil = Instant.MIN;
    private int used;

    Window(int permits, Duration length, Duration block) {
        this.permits = permits;
        this.length = length;
        this.block = block;
    }

    synchronized Permit take(Instant now) {
        if (now.isBefore(blockedUntil)) {
            return new Permit(false, 0, Duration.between(now, blockedUntil));
        }
        if (!now.isBefore(end)) {
            end = now.plus(length);
            used = 0;
        }
        if (used < permits) {
            used++;
            return new Permit(true, permits - used, Duration.between(now, end));
        }
        Instant blockEnd = now.plus(block);
        blockedUntil = blockEnd.isAfter(end) ? blockEnd : end;
        return new Permit(false, 0, Duration.between(now, blockedUntil));
    }
}
