package dev.understudy.engine.validate;

import dev.understudy.engine.decode.BodyDecoder;
import dev.understudy.engine.decode.Decoded;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges the answers of one operation: status, headers, media type, body. Safe to share between threads. */
public final class ResponseJudge {
    private final Operation operation;
    private final Map<String, CompiledResponse> responses = new LinkedHashMap<>();

    private record CompiledResponse(List<HeaderJudge> headers, List<CompiledContent> contents) {}

    private record CompiledContent(Content content, BodyDecoder decoder, Optional<SchemaJudge> judge) {}

    private ResponseJudge(Operation operation) {
        this.operation = operation;
    }

    public static ResponseJudge of(Operation operation, Schemas schemas) {
        ResponseJudge judge = new ResponseJudge(operation);
        for (Response response : operation.responses()) {
            judge.responses.put(
                    response.status().text(),
                    new CompiledResponse(
                            response.headers().stream()
                                    .map(header -> HeaderJudge.of(header, schemas))
                                    .toList(),
                            response.contents().stream()
                                    .map(content -> new CompiledContent(
                                            content,
                                            BodyDecoder.of(content),
                                            content.schema().map(schemas::judge)))
                                    .toList()));
        }
        return judge;
    }

    /** Every rule that an answer breaks; empty when it keeps to the contract. */
    public List<Violation> judge(MockResponse answer) {
        Optional<Response> documented = operation.response(answer.status());
        if (documented.isEmpty()) {
            return List.of(new Violation(
                    ViolationCode.UNDOCUMENTED_STATUS,
                    MessagePart.STATUS,
                    "",
                    "/status",
                    operation.pointer(),
                    "responses",
                    "one of "
                            + operation.responses().stream()
                                    .map(response -> response.status().text())
                                    .collect(Collectors.joining(", ")),
                    Integer.toString(answer.status())));
        }
        CompiledResponse response = responses.get(documented.get().status().text());
        List<Violation> violations = new ArrayList<>();
        if (response != null) {
            response.headers().forEach(header -> violations.addAll(header.judge(answer.headers())));
            judgeBody(response, documented.get(), answer, violations);
        }
        return violations;
    }

    private static void judgeBody(
            CompiledResponse compiled, Response response, MockResponse answer, List<Violation> violations) {
        if (compiled.contents().isEmpty()) {
            if (answer.body().length > 0) {
                violations.add(body(
                        ViolationCode.UNDOCUMENTED_MEDIA_TYPE,
                        response.pointer(),
                        "no body",
                        answer.body().length + " bytes"));
            }
            return;
        }
        if (answer.body().length == 0 && MockResponse.forbidsBody(answer.status())) {
            return;
        }
        String named = answer.headers().first("Content-Type").orElse("");
        Optional<MediaType> type = MediaType.parse(named);
        Optional<CompiledContent> content = type.flatMap(sent -> compiled.contents().stream()
                .filter(candidate -> candidate.content().mediaType().includes(sent))
                .max(Comparator.comparingInt(
                        candidate -> candidate.content().mediaType().precision())));
        if (content.isEmpty()) {
            violations.add(body(
                    ViolationCode.UNDOCUMENTED_MEDIA_TYPE,
                    response.pointer(),
                    compiled.contents().stream()
                            .map(each -> each.content().mediaType().essence())
                            .collect(Collectors.joining(" or ")),
                    named.isEmpty() ? "no Content-Type" : named));
            return;
        }
        Decoded decoded = Decoding.of(() -> content.get().decoder().decode(answer.body(), type.get()));
        if (decoded instanceof Decoded.Malformed malformed) {
            violations.add(body(
                    ViolationCode.MALFORMED, content.get().content().pointer(), malformed.expected(), malformed.got()));
        } else if (decoded instanceof Decoded.Value value
                && content.get().judge().isPresent()) {
            violations.addAll(content.get().judge().get().judgeBody(value.json(), Direction.RESPONSE, "/body"));
        }
    }

    private static Violation body(ViolationCode code, String rule, String expected, String got) {
        return new Violation(code, MessagePart.BODY, "", "/body", rule, "content", expected, got);
    }
}
