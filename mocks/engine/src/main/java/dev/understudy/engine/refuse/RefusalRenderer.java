package dev.understudy.engine.refuse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.JsonBody;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Response;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.state.World;
import dev.understudy.engine.template.AnswerTemplate;
import dev.understudy.engine.template.Scope;
import dev.understudy.engine.validate.Violation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts refusals into the shape of an API: as its behaviour file says; else the answer that the contract documents for such
 * a case; else problem details of our own. Our codes travel beside it in headers. Safe to share between threads.
 */
public final class RefusalRenderer {
    private final Map<String, CompiledRefusal> refusals;
    private final Map<String, String> serviceCodes = new HashMap<>();

    private RefusalRenderer(Map<String, CompiledRefusal> refusals) {
        this.refusals = refusals;
    }

    public static RefusalRenderer compile(Contract contract, Problems problems) {
        RefusalRenderer renderer = new RefusalRenderer(new RefusalCompiler(contract, problems).compile());
        JsonNode codes = contract.behaviour().tree().path("violation-codes");
        codes.properties()
                .forEach(entry -> renderer.serviceCodes.put(
                        entry.getKey(), entry.getValue().asText()));
        return renderer;
    }

    /** Whether the behaviour file says how to refuse by this name, or the engine knows a way. */
    public boolean knows(String name) {
        return refusals.containsKey(name) || RefusalName.named(name).isPresent();
    }

    /** @param operation empty when the request was routed to none */
    public MockResponse render(
            Refusal refusal, MockRequest request, Optional<Operation> operation, World world, Instant now) {
        Scope scope = new RefusalScope(
                request,
                world,
                now,
                refusal.violations(),
                refusal.violations().stream().findFirst(),
                serviceCodes,
                refusal.facts());
        MockResponse answer = prepared(refusal.name(), operation)
                .map(prepared -> prepared.render(scope))
                .or(() -> documented(refusal.name(), operation))
                .orElseGet(() -> own(refusal, request));
        Headers headers = answer.headers().with("Understudy-Refusal", refusal.name());
        if (!refusal.violations().isEmpty()) {
            headers = headers.with(ViolationsHeader.NAME, ViolationsHeader.value(refusal.violations()));
        }
        return answer.withHeaders(headers);
    }

    private Optional<AnswerTemplate> prepared(String name, Optional<Operation> operation) {
        Optional<String> next = Optional.of(name);
        while (next.isPresent()) {
            CompiledRefusal compiled = refusals.get(next.get());
            if (compiled != null) {
                return compiled.forOperation(operation);
            }
            next = RefusalName.named(next.get()).flatMap(RefusalName::standIn);
        }
        return Optional.empty();
    }

    /** The contract's own example for such a case, when the behaviour file is silent. */
    private static Optional<MockResponse> documented(String name, Optional<Operation> operation) {
        return RefusalName.named(name)
                .flatMap(known -> operation.flatMap(served -> known.statuses().stream()
                        .flatMap(status -> served.response(status).stream()
                                .filter(response -> response.status().width() < 500)
                                .flatMap(response -> example(status, response).stream()))
                        .findFirst()));
    }

    private static Optional<MockResponse> example(int status, Response response) {
        for (Content content : response.contents()) {
            if (content.mediaType().isJson() && !content.examples().isEmpty()) {
                Headers.Builder headers = Headers.builder()
                        .add("Content-Type", content.mediaType().essence());
                response.headers()
                        .forEach(header -> header.exampleText().ifPresent(text -> headers.set(header.name(), text)));
                byte[] body = JsonBody.bytes(content.examples().get(0).value());
                return Optional.of(new MockResponse(status, headers.build(), body));
            }
        }
        return Optional.empty();
    }

    private static MockResponse own(Refusal refusal, MockRequest request) {
        Optional<RefusalName> known = RefusalName.named(refusal.name());
        int status = known.map(name -> name.statuses().get(0)).orElse(400);
        String title = known.map(RefusalName::title).orElse("Refused");
        String detail = refusal.violations().isEmpty()
                ? title + ": " + request.line()
                : refusal.violations().stream().map(Violation::message).collect(Collectors.joining("; "));
        return ProblemDetails.of(status, refusal.name(), title, detail, refusal.violations());
    }
}
