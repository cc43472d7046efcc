package dev.understudy.contracttests.provider.web;

import java.util.List;

/** A request is refused. Spring hands it to {@link FailureAdvice}. */
final class Refused extends RuntimeException {
    private final Failure failure;
    private final transient List<String> messages;

    Refused(Failure failure, List<String> messages) {
        super(failure + " " + messages, null, false, false);
        this.failure = failure;
        this.messages = messages;
    }

    Refused(Failure failure) {
        this(failure, List.of());
    }

    Failure failure() {
        return failure;
    }

    List<String> messages() {
        return messages;
    }
}
