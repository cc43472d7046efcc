package dev.understudy.engine.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.Headers;

/** An exchange of WireMock's journal, as {@code /__admin/requests} shows it. Bodies may be packed as they were sent. */
final class WireMockReader extends RecordingReader {

    @Override
    Recording recording(JsonNode exchange) throws UnreadableExchangeException {
        JsonNode request = exchange.path("request");
        JsonNode response = exchange.path("response");
        Headers requestHeaders = fields(request.path("headers"));
        Headers responseHeaders = fields(response.path("headers"));
        return new Recording(
                request(
                        exchange,
                        text(exchange, "/request/url"),
                        requestHeaders,
                        body(request, requestHeaders, "/request/body")),
                response(exchange, responseHeaders, body(response, responseHeaders, "/response/body")),
                true,
                true,
                Recording.Form.WIREMOCK);
    }

    private static byte[] body(JsonNode message, Headers headers, String pointer) throws UnreadableExchangeException {
        JsonNode packed = message.path("bodyAsBase64");
        byte[] body = packed.isTextual()
                ? decoded(packed.textValue(), pointer)
                : bytes(message.path("body").asText(""));
        return unpacked(body, headers, pointer);
    }

    private static Headers fields(JsonNode named) {
        Headers.Builder headers = Headers.builder();
        named.properties().forEach(field -> {
            if (field.getValue().isArray()) {
                field.getValue().forEach(value -> headers.add(field.getKey(), value.asText()));
            } else {
                headers.add(field.getKey(), field.getValue().asText());
            }
        });
        return headers.build();
    }
}
