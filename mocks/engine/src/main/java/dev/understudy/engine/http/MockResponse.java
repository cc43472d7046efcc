package dev.understudy.engine.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * An answer, ready to be sent.
 *
 * @param body the content; must not be changed, since answers are shared
 * @param delay how long to wait before sending it; zero for at once
 */
public record MockResponse(int status, Headers headers, byte[] body, Duration delay) {

    public MockResponse(int status, Headers headers, byte[] body) {
        this(status, headers, body, Duration.ZERO);
    }

    public MockResponse withHeaders(Headers replacement) {
        return new MockResponse(status, replacement, body, delay);
    }

    public MockResponse after(Duration wait) {
        return new MockResponse(status, headers, body, wait);
    }

    /** The same answer without its content, as HEAD wants it; {@code Content-Length} tells what GET would send. */
    public MockResponse withoutBody() {
        if (forbidsBody(status)) {
            return this;
        }
        Headers measured = headers.with("Content-Length", Integer.toString(body.length));
        return new MockResponse(status, measured, new byte[0], delay);
    }

    /** Whether answers of that status have no content, whatever a contract says (RFC 9110, sections 15.3.5 and 15.4.5). */
    public static boolean forbidsBody(int status) {
        return status == 204 || status == 205 || status == 304;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
