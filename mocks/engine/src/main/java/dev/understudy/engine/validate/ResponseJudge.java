package dev.understudy.engine.validate;

import dev.understudy.engine.decode.BodyDecoder;
import dev.understudy.engine.decode.Decoded;
import dev.understudy.engine.decode.ParameterDecoder;
import dev.understudy.engine.decode.RawParameters;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.Response;
import dev.understudy.engine.model.ResponseHeader;
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

    private record CompiledResponse(List<CompiledHeader> headers, List<CompiledContent> contents) {}

    private record CompiledHeader(ResponseHeader header, ParameterDecoder decoder, SchemaJudge judge) {}

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
                                    .map(header -> compile(header, schemas))
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
            response.headers().forEach(header -> judgeHeader(header, answer.headers(), violations));
            judgeBody(response, documented.get(), answer, violations);
        }
        return violations;
    }

    private static CompiledHeader compile(ResponseHeader header, Schemas schemas) {
        Parameter parameter = new Parameter(
                header.name(),
                ParameterLocation.HEADER,
                ParameterStyle.SIMPLE,
                header.explode(),
                header.required(),
                Optional.empty(),
                header.schema(),
                Optional.empty(),
                header.pointer());
        return new CompiledHeader(header, ParameterDecoder.of(parameter), schemas.judge(header.schema()));
    }

    private static void judgeHeader(CompiledHeader compiled, Headers headers, List<Violation> violations) {
        ResponseHeader header = compiled.header();
        RawParameters raw = new RawParameters(Map.of(), QueryString.parse(""), headers);
        Decoded decoded = compiled.decoder().decode(raw);
        String pointer = "/header/" + header.name();
        if (decoded instanceof Decoded.Value value) {
            violations.addAll(
                    compiled.judge().judgeParameter(value.json(), MessagePart.HEADER, header.name(), pointer));
        } else if (decoded instanceof Decoded.Absent && header.required()) {
            violations.add(new Violation(
                    ViolationCode.REQUIRED,
                    MessagePart.HEADER,
                    header.name(),
                    pointer,
                    header.pointer(),
                    "required",
                    "a value",
                    "nothing"));
        }
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
        Decoded decoded = content.get().decoder().decode(answer.body(), type.get());
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
