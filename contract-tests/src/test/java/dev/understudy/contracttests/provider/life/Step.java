package dev.understudy.contracttests.provider.life;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a plan has an instance do. */
public sealed interface Step {

    /** Whether the instance goes on when the step has failed. */
    default boolean mayFail() {
        return false;
    }

    /**
     * Work, tried again when it fails.
     *
     * @param attempts at least one; the last stands for all that follow
     * @param timeout of each try
     * @param output of a try that succeeds
     */
    record Task(
            String name,
            List<Attempt> attempts,
            Retries retries,
            Duration timeout,
            Optional<String> output,
            boolean mayFail)
            implements Step {

        /** @param number of the try, from 1 */
        Attempt attempt(int number) {
            return attempts.get(Math.min(number, attempts.size()) - 1);
        }
    }

    record Sleep(String name, Duration length) implements Step {}

    /** @param timeout after which nobody waits any longer, and the step has failed */
    record Wait(String name, String event, Duration timeout) implements Step {}

    /** Time that passes while the instance runs, without a step to show for it. */
    record Stretch(Duration length) implements Step {}
}
