package dev.understudy.engine.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What the readers of recordings share: each knows one form, and takes a value of it for an exchange. */
abstract class RecordingReader {
    private static final int MAX_BODY_BYTES = 64 << 20;
    private static final int LONGEST_QUOTE = 80;

    /** Reads an exchange in whichever form it is written. */
    static Recording read(JsonNode exchange) throws UnreadableExchangeException {
        JsonNode request = exchange.path("request");
        if (!request.isObject()) {
            throw new UnreadableExchangeException(
                    "", "a recorded exchange: an entry of a HAR, of our journal or of WireMock's", got(exchange));
        }
        if (request.has("target")) {
            return new JournalReader().recording(exchange);
        }
        return request.path("headers").isArray() || request.has("httpVersion")
                ? new HarReader().recording(exchange)
                : new WireMockReader().recording(exchange);
    }

    abstract Recording recording(JsonNode exchange) throws UnreadableExchangeException;

    /** @throws UnreadableExchangeException when there is no text there, or an empty one */
    static String text(JsonNode exchange, String pointer) throws UnreadableExchangeException {
        JsonNode value = exchange.at(pointer);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new UnreadableExchangeException(pointer, "text", value.isMissingNode() ? "nothing" : got(value));
        }
        return value.textValue();
    }

    static MockRequest request(JsonNode exchange, String target, Headers headers, byte[] body)
            throws UnreadableExchangeException {
        String method = text(exchange, "/request/method").toUpperCase(Locale.ROOT);
        return new MockRequest(method, target(target), headers, body, "");
    }

    /** Empty when the status says that no answer came. */
    static Optional<MockResponse> response(JsonNode exchange, Headers headers, byte[] body)
            throws UnreadableExchangeException {
        JsonNode response = exchange.path("response");
        if (response.isMissingNode() || response.isNull()) {
            return Optional.empty();
        }
        JsonNode status = response.path("status");
        if (!status.canConvertToInt() || !status.isIntegralNumber()) {
            throw new UnreadableExchangeException(
                    "/response/status", "a status", status.isMissingNode() ? "nothing" : got(status));
        }
        return status.intValue() == 0
                ? Optional.empty()
                : Optional.of(new MockResponse(status.intValue(), headers, body));
    }

    /** Fields that are written as a list of names and values. */
    static Headers listed(JsonNode fields) {
        Headers.Builder headers = Headers.builder();
        for (JsonNode field : fields) {
            headers.add(field.path("name").asText(), field.path("value").asText());
        }
        return headers.build();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] decoded(String base64, String pointer) throws UnreadableExchangeException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new UnreadableExchangeException(pointer, "Base64 text", quoted(base64));
        }
    }

    /** The content of a body that was recorded as it went over the wire. */
    static byte[] unpacked(byte[] body, Headers headers, String pointer) throws UnreadableExchangeException {
        boolean isGzip = headers.first("Content-Encoding").orElse("").equalsIgnoreCase("gzip")
                && body.length > 1
                && body[0] == 0x1F
                && (body[1] & 0xFF) == 0x8B;
        if (!isGzip) {
            return body;
        }
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] whole = content.readNBytes(MAX_BODY_BYTES);
            if (content.read() >= 0) {
                throw new UnreadableExchangeException(pointer, "a body of at most 64 MiB", "a longer one");
            }
            return whole;
        } catch (IOException e) {
            throw new UnreadableExchangeException(pointer, "gzip", "what cannot be unpacked");
        }
    }

    /** Path and query of a URL, which may also be only that already. */
    private static String target(String url) {
        String target =
                url.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*", "").replaceFirst("#.*", "");
        return target.isEmpty() || target.startsWith("?") ? "/" + target : target;
    }

    static String got(JsonNode value) {
        return value.isContainerNode()
                ? value.isArray() ? "an array" : "an object without a request"
                : quoted(value.toString());
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
