package dev.understudy.engine.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.Headers;
import java.util.Optional;

/** An entry of an HTTP Archive (HAR 1.2), as browsers and proxies write it. Its contents are unpacked already. */
final class HarReader extends RecordingReader {

    @Override
    Recording recording(JsonNode exchange) throws UnreadableExchangeException {
        JsonNode request = exchange.path("request");
        JsonNode content = exchange.path("response").path("content");
        JsonNode posted = request.path("postData");
        boolean requestKept = posted.has("text")
                || !posted.has("params") && request.path("bodySize").asLong(0) <= 0;
        boolean responseKept = content.has("text") || content.path("size").asLong(-1) == 0;
        Headers requestHeaders = withType(listed(request.path("headers")), posted);
        Headers responseHeaders = withType(listed(exchange.path("response").path("headers")), content);
        return new Recording(
                request(
                        exchange,
                        text(exchange, "/request/url"),
                        requestHeaders,
                        body(posted, "/request/postData/text").orElse(new byte[0])),
                response(
                        exchange,
                        responseHeaders,
                        body(content, "/response/content/text").orElse(new byte[0])),
                requestKept,
                responseKept,
                Recording.Form.HAR);
    }

    private static Optional<byte[]> body(JsonNode content, String pointer) throws UnreadableExchangeException {
        if (!content.path("text").isTextual()) {
            return Optional.empty();
        }
        String text = content.get("text").textValue();
        return Optional.of(content.path("encoding").asText("").equals("base64") ? decoded(text, pointer) : bytes(text));
    }

    /** Some recorders write the media type beside the content only. The content is in UTF-8 now, whatever it was. */
    private static Headers withType(Headers headers, JsonNode content) {
        String named =
                headers.first("Content-Type").orElse(content.path("mimeType").asText(""));
        if (named.isEmpty() || named.equals("x-unknown")) {
            return headers;
        }
        boolean isText = !content.path("encoding").asText("").equals("base64");
        return headers.with("Content-Type", isText ? named.replaceFirst("(?i);\\s*charset=[^;]*", "") : named);
    }
}
