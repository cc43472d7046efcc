package dev.understudy.engine.respond;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.FieldValue;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.JsonBody;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Example;
import dev.understudy.engine.model.Response;
import dev.understudy.engine.model.ResponseHeader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every prepared answer of one documented status. */
final class DocumentedStatus {
    private final Response response;
    private final List<MediaType> mediaTypes;
    private final List<PreparedAnswer> answers = new ArrayList<>();

    DocumentedStatus(Response response) {
        this.response = response;
        this.mediaTypes = response.contents().stream()
                .flatMap(content -> concrete(content.mediaType()).stream())
                .toList();
        for (Content content : response.contents()) {
            concrete(content.mediaType())
                    .ifPresent(type -> content.examples().forEach(example -> answers.add(prepare(type, example))));
        }
    }

    Response response() {
        return response;
    }

    /** Media types in document order; empty when the answer has no body. */
    List<MediaType> mediaTypes() {
        return mediaTypes;
    }

    boolean hasBody() {
        return !response.contents().isEmpty();
    }

    /** The answer without a body, with its headers. */
    MockResponse bodiless(int status) {
        return new MockResponse(status, headers(Optional.empty()).build(), new byte[0]);
    }

    /** The example of that name, in the preferred media type if it exists there. */
    Optional<PreparedAnswer> named(String name, MediaType preferred) {
        Optional<PreparedAnswer> inPreferred = answers.stream()
                .filter(answer ->
                        answer.example().equals(name) && answer.mediaType().equals(preferred))
                .findFirst();
        return inPreferred.or(() -> named(name));
    }

    Optional<PreparedAnswer> named(String name) {
        return answers.stream().filter(answer -> answer.example().equals(name)).findFirst();
    }

    /** The first example of a media type. */
    Optional<PreparedAnswer> first(MediaType mediaType) {
        return answers.stream()
                .filter(answer -> answer.mediaType().equals(mediaType))
                .findFirst();
    }

    List<String> exampleNames() {
        return answers.stream().map(PreparedAnswer::example).distinct().toList();
    }

    /** The type that is sent under a key of {@code content}, which may be a range; empty when we know none. */
    private static Optional<MediaType> concrete(MediaType key) {
        if (!key.isRange()) {
            return Optional.of(key);
        }
        return switch (key.essence()) {
            case "*/*", "application/*" -> Optional.of(MediaType.JSON);
            case "text/*" -> MediaType.parse("text/plain");
            default -> Optional.empty();
        };
    }

    private PreparedAnswer prepare(MediaType type, Example example) {
        Headers headers = headers(Optional.of(example))
                .add("Content-Type", type.toString())
                .add("Understudy-Example", FieldValue.printable(example.name()))
                .build();
        byte[] body = body(type, example.value());
        return new PreparedAnswer(
                example.name(), type, new MockResponse(response.status().representative(), headers, body));
    }

    private static byte[] body(MediaType type, JsonNode value) {
        return value.isTextual() && !type.isJson()
                ? value.textValue().getBytes(type.charset().orElse(StandardCharsets.UTF_8))
                : JsonBody.bytes(value);
    }

    /**
     * The headers of an answer: those the example brings, those the contract requires, and on errors all that the
     * contract gives an example of, because a client that is refused reads them.
     */
    private Headers.Builder headers(Optional<Example> example) {
        Headers.Builder headers = Headers.builder();
        boolean isError = response.status().representative() >= 400;
        for (ResponseHeader header : response.headers()) {
            header.exampleText()
                    .filter(text -> header.required() || isError)
                    .ifPresent(text -> headers.set(header.name(), text));
        }
        example.ifPresent(given -> given.headers().forEach(headers::set));
        return headers;
    }
}
