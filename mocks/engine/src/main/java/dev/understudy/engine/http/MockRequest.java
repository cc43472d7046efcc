package dev.understudy.engine.http;

/**
 * A request as it came over the wire, nothing decoded.
 *
 * @param method upper-case method name
 * @param target path and optional query exactly as sent, percent-encoding included; never a scheme or host
 * @param body the decompressed content; empty when none was sent
 * @param peer the client's address as text; limits by address count on it
 */
public record MockRequest(String method, String target, Headers headers, byte[] body, String peer) {

    /** A request without a body, as tests and tools need it. */
    public static MockRequest of(String method, String target, String... headers) {
        return new MockRequest(method, target, Headers.of(headers), new byte[0], "127.0.0.1");
    }

    public MockRequest withHeader(String name, String value) {
        return new MockRequest(method, target, headers.with(name, value), body, peer);
    }

    /** The same request, with no field of that name. */
    public MockRequest withoutHeader(String name) {
        return headers.contains(name) ? new MockRequest(method, target, headers.without(name), body, peer) : this;
    }

    public MockRequest withBody(String mediaType, byte[] content) {
        return new MockRequest(method, target, headers.with("Content-Type", mediaType), content, peer);
    }

    /** The target before the question mark, still percent-encoded. */
    public String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** What follows the question mark, still percent-encoded; empty when there is none. */
    public String query() {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    /** Method and target, for messages. */
    public String line() {
        return method + " " + target;
    }

    public boolean hasBody() {
        return body.length > 0;
    }
}
