package dev.understudy.engine.exchange;

import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.refuse.Refusal;

/** What a stage made of a request. */
public sealed interface Step {

    /** What became of the request, for people. */
    String told();

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
        INSTANCE;

        @Override
        public String told() {
            return "goes on";
        }
    }

    /** The exchange ends with a refusal, to be put into the API's shape. */
    record Refused(Refusal refusal) implements Step {
        @Override
        public String told() {
            int broken = refusal.violations().size();
            return "refused as " + refusal.name()
                    + (broken == 0 ? "" : ", for " + broken + (broken == 1 ? " violation" : " violations"));
        }
    }

    /** The exchange ends with this answer. */
    record Answered(MockResponse response) implements Step {
        @Override
        public String told() {
            return response.status() == 0
                    ? "not answered"
                    : "answered with " + response.status()
                            + response.headers()
                                    .first("Understudy-Example")
                                    .map(example -> ", example " + example)
                                    .orElse("");
        }
    }
}
