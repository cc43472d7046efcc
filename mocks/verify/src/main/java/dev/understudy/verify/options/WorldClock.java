package dev.understudy.verify.options;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Moves a provider's clock, as mocks let one do. */
public interface WorldClock {

    /**
     * Lets the time of worlds that nobody has used begin at an instant, and stand there.
     *
     * @param credentials whose worlds are meant
     */
    void begin(Set<String> credentials, Instant instant) throws IOException, InterruptedException;

    /** Moves the time of those worlds forward. */
    void advance(Set<String> credentials, Duration by) throws IOException, InterruptedException;
}
