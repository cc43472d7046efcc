package dev.understudy.engine.http;

import java.nio.charset.StandardCharsets;

/**
 * An answer, ready to be sent.
 *
 * @param body the content; must not be changed, since answers are shared
 */
public record MockResponse(int status, Headers headers, byte[] body) {

    public MockResponse withHeader(String name, String value) {
        return new MockResponse(status, headers.with(name, value), body);
    }

    /** The same answer without its content, as HEAD wants it; {@code Content-Length} tells what GET would send. */
    public MockResponse withoutBody() {
        return new MockResponse(status, headers.with("Content-Length", Integer.toString(body.length)), new byte[0]);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
