package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.decode.Decoded;
import dev.understudy.engine.decode.ParameterDecoder;
import dev.understudy.engine.decode.RawParameters;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and judges the requests of one operation. Compiled once; safe to share between threads. */
public final class RequestJudge {
    private final List<CompiledParameter> parameters;
    private final Optional<BodyJudge> body;

    private record CompiledParameter(Parameter parameter, ParameterDecoder decoder, SchemaJudge judge) {}

    private RequestJudge(List<CompiledParameter> parameters, Optional<BodyJudge> body) {
        this.parameters = parameters;
        this.body = body;
    }

    public static RequestJudge of(Operation operation, Schemas schemas) {
        List<CompiledParameter> parameters = operation.parameters().stream()
                .map(parameter -> new CompiledParameter(
                        parameter, ParameterDecoder.of(parameter), schemas.judge(parameter.schema())))
                .toList();
        return new RequestJudge(
                parameters, operation.requestBody().map(requestBody -> BodyJudge.of(requestBody, schemas)));
    }

    /**
     * @param path raw, percent-encoded text of each template variable
     * @param query with aliases already replaced by the contract's names
     */
    public JudgedRequest judge(MockRequest request, Map<String, String> path, QueryString query) {
        RawParameters raw = new RawParameters(path, query, request.headers());
        EnumMap<ParameterLocation, Map<String, JsonNode>> values = new EnumMap<>(ParameterLocation.class);
        List<Violation> violations = new ArrayList<>();
        for (CompiledParameter compiled : parameters) {
            read(compiled, raw, violations)
                    .ifPresent(value -> values.computeIfAbsent(
                                    compiled.parameter().in(), location -> new LinkedHashMap<>())
                            .put(compiled.parameter().name(), value));
        }
        for (String part : query.malformed()) {
            violations.add(new Violation(
                    ViolationCode.MALFORMED,
                    MessagePart.QUERY,
                    part,
                    "/query",
                    "",
                    "encoding",
                    "percent-encoded UTF-8",
                    part));
        }
        BodyJudge.Verdict verdict = body.isPresent() ? body.get().judge(request) : BodyJudge.Verdict.NO_BODY;
        violations.addAll(verdict.violations());
        return new JudgedRequest(
                new RequestValues(
                        values.getOrDefault(ParameterLocation.PATH, Map.of()),
                        values.getOrDefault(ParameterLocation.QUERY, Map.of()),
                        values.getOrDefault(ParameterLocation.HEADER, Map.of()),
                        values.getOrDefault(ParameterLocation.COOKIE, Map.of()),
                        verdict.value()),
                violations,
                verdict.mediaTypeSupported());
    }

    private static Optional<JsonNode> read(CompiledParameter compiled, RawParameters raw, List<Violation> violations) {
        Parameter parameter = compiled.parameter();
        Decoded decoded = Decoding.of(() -> compiled.decoder().decode(raw));
        if (decoded instanceof Decoded.Value value) {
            violations.addAll(compiled.judge()
                    .judgeParameter(
                            value.json(), MessagePart.of(parameter.in()), parameter.name(), pointer(parameter)));
            return Optional.of(value.json());
        }
        if (decoded instanceof Decoded.Malformed malformed) {
            violations.add(
                    violation(parameter, ViolationCode.MALFORMED, "encoding", malformed.expected(), malformed.got()));
        } else if (parameter.required()) {
            violations.add(violation(parameter, ViolationCode.REQUIRED, "required", "a value", "nothing"));
        }
        return Optional.empty();
    }

    private static Violation violation(
            Parameter parameter, ViolationCode code, String keyword, String expected, String got) {
        return new Violation(
                code,
                MessagePart.of(parameter.in()),
                parameter.name(),
                pointer(parameter),
                parameter.pointer(),
                keyword,
                expected,
                got);
    }

    private static String pointer(Parameter parameter) {
        return "/" + parameter.in().keyword() + "/" + Pointers.escape(parameter.name());
    }
}
