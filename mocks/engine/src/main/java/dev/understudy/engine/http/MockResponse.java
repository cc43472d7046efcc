package dev.understudy.engine.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * An answer, ready to be sent.
 *
 * @param body the content; must not be changed, since answers are shared
 * @param delay how long to wait before sending it; zero for at once
 * @param breakage how it breaks on its way; empty to arrive whole
 */
public record MockResponse(int status, Headers headers, byte[] body, Duration delay, Optional<Breakage> breakage) {

    public MockResponse(int status, Headers headers, byte[] body) {
        this(status, headers, body, Duration.ZERO, Optional.empty());
    }

    /** No answer at all; its status is 0. */
    public static MockResponse none(Breakage how) {
        return new MockResponse(0, Headers.none(), new byte[0]).broken(how);
    }

    public MockResponse withHeaders(Headers replacement) {
        return new MockResponse(status, replacement, body, delay, breakage);
    }

    public MockResponse after(Duration wait) {
        return new MockResponse(status, headers, body, wait, breakage);
    }

    /** The same answer, breaking on its way. */
    public MockResponse broken(Breakage how) {
        return new MockResponse(status, headers, body, delay, Optional.of(how));
    }

    /** The same answer with another content. */
    public MockResponse withBody(byte[] replacement) {
        return new MockResponse(status, headers, replacement, delay, breakage);
    }

    /** The same answer without its content, as HEAD wants it; {@code Content-Length} tells what GET would send. */
    public MockResponse withoutBody() {
        if (forbidsBody(status)) {
            return this;
        }
        Headers measured = headers.with("Content-Length", Integer.toString(body.length));
        return new MockResponse(status, measured, new byte[0], delay, breakage);
    }

    /** Whether answers of that status have no content, whatever a contract says (RFC 9110, sections 15.3.5 and 15.4.5). */
    public static boolean forbidsBody(int status) {
        return status == 204 || status == 205 || status == 304;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
