package dev.understudy.wiremock;

import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.refuse.ProblemDetails;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/**
 * Reads and unpacks a request's body before WireMock does, which would read one of any size, and unpack a small one to
 * gigabytes. Of a body over the limit one byte more than the limit is kept: enough for the engine to refuse it, in the
 * API's own shape.
 */
final class RequestBody {
    /** How much of a body that is refused is still read, so that the client comes to read the refusal. */
    private static final long DRAINED_BYTES = 256L << 20;

    private RequestBody() {}

    /** As RFC 9112, section 6.3 tells it; HTTP/2 tells it in its frames. */
    static boolean isSent(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean isOpen = request.getHeader("Transfer-Encoding") != null
                || request.getProtocol().startsWith("HTTP/2");
        return length > 0 || (length < 0 && isOpen);
    }

    /**
     * @throws java.util.zip.ZipException when it is no gzip though it claims to be
     * @throws java.io.EOFException when the gzip ends early
     */
    static byte[] read(HttpServletRequest request) throws IOException {
        InputStream wire = request.getInputStream();
        InputStream content = ReadRequest.isGzip(request) ? new GZIPInputStream(wire) : wire;
        byte[] body = content.readNBytes(EngineOptions.MAX_BODY_BYTES + 1);
        if (body.length > EngineOptions.MAX_BODY_BYTES) {
            drain(wire);
        }
        return body;
    }

    /** Whether it is packed though its request does not say so, and larger than we take when it is unpacked. */
    static boolean isBomb(byte[] body) {
        boolean isGzip = body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
        if (!isGzip) {
            return false;
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unpacked.skip(EngineOptions.MAX_BODY_BYTES + 1L) > EngineOptions.MAX_BODY_BYTES;
        } catch (IOException noGzip) {
            return false;
        }
    }

    /** What a client is told whose body ended before its time. */
    static MockResponse incomplete() {
        return ProblemDetails.of(
                400, "incomplete-body", "Incomplete body", "expected a whole body, got one that ends early");
    }

    private static void drain(InputStream wire) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long drained = 0;
        int count = 0;
        while (count >= 0 && drained < DRAINED_BYTES) {
            drained += count;
            count = wire.read(buffer);
        }
    }
}
