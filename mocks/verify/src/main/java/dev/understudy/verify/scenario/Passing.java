package dev.understudy.verify.scenario;

import java.io.IOException;
import java.time.Duration;

/** Lets a provider's time pass. */
@FunctionalInterface
public interface Passing {

    void pass(Duration by) throws IOException, InterruptedException;
}
