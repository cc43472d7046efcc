package dev.understudy.verify.scenario;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import java.io.IOException;

/** Takes requests of scenarios to a provider. */
@FunctionalInterface
public interface Messenger {

    /**
     * @param expectation what the answer is wanted to be; what it is is for others to say
     * @throws IOException when no answer comes
     */
    MockResponse send(Operation operation, MockRequest request, Expectation expectation)
            throws IOException, InterruptedException;
}
