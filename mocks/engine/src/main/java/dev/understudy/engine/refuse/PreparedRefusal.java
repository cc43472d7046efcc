package dev.understudy.engine.refuse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.FieldValue;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.JsonBody;
import dev.understudy.engine.http.MockResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One answer of a refusal.
 *
 * @param headers fixed, from the contract's examples
 * @param headerTemplates from the behaviour file; they win
 */
record PreparedRefusal(
        int status,
        String mediaType,
        Template body,
        Map<String, String> headers,
        Map<String, Template> headerTemplates) {

    PreparedRefusal with(Map<String, Template> templates) {
        return new PreparedRefusal(status, mediaType, body, headers, templates);
    }

    MockResponse render(Scope scope) {
        Headers.Builder filled = Headers.builder().add("Content-Type", mediaType);
        headers.forEach(filled::set);
        headerTemplates.forEach((name, template) ->
                filled.set(name, FieldValue.printable(template.fill(scope).asText())));
        JsonNode value = body.fill(scope);
        boolean plain = value.isTextual() && !mediaType.contains("json");
        return new MockResponse(
                status,
                filled.build(),
                plain ? value.textValue().getBytes(StandardCharsets.UTF_8) : JsonBody.bytes(value));
    }
}
