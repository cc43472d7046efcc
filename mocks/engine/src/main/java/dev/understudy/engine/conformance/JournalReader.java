package dev.understudy.engine.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.Headers;

/** An exchange of our own journal, as the administration shows it. */
final class JournalReader extends RecordingReader {

    @Override
    Recording recording(JsonNode exchange) throws UnreadableExchangeException {
        JsonNode request = exchange.path("request");
        JsonNode response = exchange.path("response");
        Headers responseHeaders = listed(response.path("headers"));
        return new Recording(
                request(
                        exchange,
                        text(exchange, "/request/target"),
                        listed(request.path("headers")),
                        body(request.path("body"), "/request/body/content")),
                response(exchange, responseHeaders, body(response.path("body"), "/response/body/content")),
                !request.path("body").path("truncated").asBoolean(false),
                !response.path("body").path("truncated").asBoolean(false),
                Recording.Form.JOURNAL);
    }

    private static byte[] body(JsonNode body, String pointer) throws UnreadableExchangeException {
        String content = body.path("content").asText("");
        return body.path("encoding").asText("").equals("base64") ? decoded(content, pointer) : bytes(content);
    }
}
