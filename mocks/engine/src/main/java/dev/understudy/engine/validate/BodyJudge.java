package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.decode.BodyDecoder;
import dev.understudy.engine.decode.Decoded;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.RequestBody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads and judges the body of a request. */
final class BodyJudge {
    private final RequestBody requestBody;
    private final List<CompiledContent> contents;

    private record CompiledContent(Content content, BodyDecoder decoder, Optional<SchemaJudge> judge) {}

    /** What came of a body. */
    record Verdict(Optional<JsonNode> value, List<Violation> violations, boolean mediaTypeSupported) {
        static final Verdict NO_BODY = new Verdict(Optional.empty(), List.of(), true);
    }

    private BodyJudge(RequestBody requestBody, List<CompiledContent> contents) {
        this.requestBody = requestBody;
        this.contents = contents;
    }

    static BodyJudge of(RequestBody requestBody, Schemas schemas) {
        List<CompiledContent> contents = requestBody.contents().stream()
                .map(content -> new CompiledContent(
                        content, BodyDecoder.of(content), content.schema().map(schemas::judge)))
                .toList();
        return new BodyJudge(requestBody, contents);
    }

    Verdict judge(MockRequest request) {
        if (!request.hasBody()) {
            return requestBody.required()
                    ? broken(ViolationCode.REQUIRED, "required", "a body", "nothing", true)
                    : Verdict.NO_BODY;
        }
        String named = request.headers().first("Content-Type").orElse("");
        Optional<MediaType> sent =
                named.isEmpty() ? Optional.of(contents.get(0).content().mediaType()) : MediaType.parse(named);
        Optional<CompiledContent> content = sent.flatMap(this::contentFor);
        if (content.isEmpty()) {
            return broken(ViolationCode.UNSUPPORTED_MEDIA_TYPE, "content", offers(), named, false);
        }
        return judge(content.get(), request.body(), sent.get());
    }

    private Verdict judge(CompiledContent content, byte[] body, MediaType sent) {
        Decoded decoded = Decoding.of(() -> content.decoder().decode(body, sent));
        if (decoded instanceof Decoded.Malformed malformed) {
            return broken(ViolationCode.MALFORMED, "encoding", malformed.expected(), malformed.got(), true);
        }
        Optional<JsonNode> value = decoded.asValue();
        List<Violation> violations = new ArrayList<>();
        if (value.isPresent() && content.judge().isPresent()) {
            violations.addAll(content.judge().get().judgeBody(value.get(), Direction.REQUEST, "/body"));
        }
        return new Verdict(value, violations, true);
    }

    /** The content that names the type most exactly. */
    private Optional<CompiledContent> contentFor(MediaType sent) {
        return contents.stream()
                .filter(content -> content.content().mediaType().includes(sent))
                .max(Comparator.comparingInt(
                        content -> content.content().mediaType().precision()));
    }

    private String offers() {
        return contents.stream()
                .map(content -> content.content().mediaType().essence())
                .collect(Collectors.joining(" or ", "a body of type ", ""));
    }

    private Verdict broken(ViolationCode code, String keyword, String expected, String got, boolean supported) {
        Violation violation =
                new Violation(code, MessagePart.BODY, "", "/body", requestBody.pointer(), keyword, expected, got);
        return new Verdict(Optional.empty(), List.of(violation), supported);
    }
}
