package dev.understudy.engine;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.util.Optional;
import java.util.Set;

/** Lets pages of any origin use the mock (Fetch standard, section 3.2). */
final class Cors {
    private static final String MAX_AGE_SECONDS = "600";

    private Cors() {}

    static boolean isPreflight(MockRequest request) {
        return request.method().equals("OPTIONS")
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }

    static MockResponse preflight(MockRequest request, Set<String> allowed) {
        Headers.Builder headers = Headers.builder()
                .add("Access-Control-Allow-Origin", "*")
                .add("Access-Control-Allow-Methods", String.join(", ", allowed))
                .add("Access-Control-Max-Age", MAX_AGE_SECONDS)
                .add("Vary", "Access-Control-Request-Headers");
        Optional<String> wanted = request.headers().first("Access-Control-Request-Headers");
        wanted.ifPresent(names -> headers.add("Access-Control-Allow-Headers", names));
        return new MockResponse(204, headers.build(), new byte[0]);
    }

    /** Opens an answer to scripts of the asking page, every header included. */
    static Headers.Builder open(Headers.Builder answer, MockResponse response) {
        return answer.set("Access-Control-Allow-Origin", "*")
                .set(
                        "Access-Control-Expose-Headers",
                        String.join(", ", response.headers().names()));
    }
}
