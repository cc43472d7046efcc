package dev.understudy.admin;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockResponse;

/** Answers to requests that were served. */
final class Answers {
    private static final byte[] NOTHING = {};

    private Answers() {}

    static MockResponse ok(Object model) {
        return new MockResponse(200, json(), Models.bytes(model));
    }

    /** @param location where the new thing can be read */
    static MockResponse created(Object model, String location) {
        return new MockResponse(201, json().with("Location", location), Models.bytes(model));
    }

    static MockResponse noContent() {
        return new MockResponse(204, Headers.none(), NOTHING);
    }

    static MockResponse text(String mediaType, byte[] content) {
        return new MockResponse(200, Headers.of("Content-Type", mediaType), content);
    }

    private static Headers json() {
        return Headers.of("Content-Type", MediaType.JSON.essence());
    }
}
