package dev.understudy.engine.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.FieldValue;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.JsonBody;
import dev.understudy.engine.http.MockResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer with holes: a documented example with values put into it, or a body of its own.
 *
 * @param headers fixed, from the contract's examples
 * @param headerTemplates from the behaviour file; they win. One whose value does not exist is left out
 */
public record AnswerTemplate(
        int status,
        String mediaType,
        Template body,
        Map<String, String> headers,
        Map<String, Template> headerTemplates) {

    public MockResponse render(Scope scope) {
        Headers.Builder filled = Headers.builder().add("Content-Type", mediaType);
        headers.forEach(filled::set);
        headerTemplates.forEach((name, template) -> {
            JsonNode value = template.fill(scope);
            if (!value.isMissingNode() && !value.isNull()) {
                filled.set(name, FieldValue.printable(value.asText()));
            }
        });
        JsonNode value = body.fill(scope);
        boolean plain = value.isTextual() && !mediaType.contains("json");
        return new MockResponse(
                status,
                filled.build(),
                plain ? value.textValue().getBytes(StandardCharsets.UTF_8) : JsonBody.bytes(value));
    }
}
