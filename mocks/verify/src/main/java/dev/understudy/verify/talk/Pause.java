package dev.understudy.verify.talk;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** Sleeps. */
    static Pause real() {
        return duration -> Thread.sleep(duration.toMillis());
    }

    void pass(Duration duration) throws InterruptedException;
}
