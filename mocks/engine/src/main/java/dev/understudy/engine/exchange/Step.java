package dev.understudy.engine.exchange;

import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.refuse.Refusal;

/** What a stage made of a request. */
public sealed interface Step {

    /** The next stage goes on. */
    static Step next() {
        return Next.INSTANCE;
    }

    static Step refuse(Refusal refusal) {
        return new Refused(refusal);
    }

    static Step answer(MockResponse response) {
        return new Answered(response);
    }

    /** The next stage goes on. */
    enum Next implements Step {
        INSTANCE
    }

    /** The exchange ends with a refusal, to be put into the API's shape. */
    record Refused(Refusal refusal) implements Step {}

    /** The exchange ends with this answer. */
    record Answered(MockResponse response) implements Step {}
}
