package dev.understudy.wiremock;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.time.Duration;

/** Is told of every exchange that the engine answers. Called by many threads; must be quick and must not throw. */
public interface ExchangeListener {

    /** Listens to nothing. */
    ExchangeListener NONE = (request, answer, took) -> {};

    /** @param took the engine's time, without the network's */
    void answered(MockRequest request, MockResponse answer, Duration took);

    /**
     * The engine threw.
     *
     * @param id what the client was told
     */
    default void failed(MockRequest request, String id, Throwable mistake) {
        System.getLogger(ExchangeListener.class.getName())
                .log(System.Logger.Level.ERROR, "Answer " + id + " to " + request.method() + " failed", mistake);
    }
}
