package dev.understudy.verify.provider;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.io.IOException;

/** Whoever answers: a server that is reached over HTTP, or an engine in this process ({@code engine::answer}). */
@FunctionalInterface
public interface Provider {

    /** @throws IOException when no answer comes */
    MockResponse answer(MockRequest request) throws IOException, InterruptedException;
}
