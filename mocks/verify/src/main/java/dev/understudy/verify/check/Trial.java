package dev.understudy.verify.check;

import dev.understudy.verify.talk.NotTriedException;
import java.io.IOException;

/**
 * One check of one operation: what a verdict is reached on.
 *
 * @param check its name, as in {@link dev.understudy.verify.verdict.Verdict#check}
 * @param operation operationId; empty when it is about the provider as a whole
 */
public record Trial(String check, String operation, Steps steps) {

    /** What is done. */
    @FunctionalInterface
    public interface Steps {
        /**
         * Finds faults, or none.
         *
         * @throws dev.understudy.verify.talk.NotTriedException when nothing can be said
         */
        void take(Examination examination) throws IOException, InterruptedException;
    }

    /** A trial that cannot be held. */
    static Trial impossible(String check, String operation, String reason) {
        return new Trial(check, operation, examination -> {
            throw new NotTriedException(reason);
        });
    }
}
