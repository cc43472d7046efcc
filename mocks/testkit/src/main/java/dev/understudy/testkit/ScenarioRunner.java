package dev.understudy.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.understudy.engine.Mount;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.ParameterLocation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Plays scenarios of one API against whoever provides it. Every answer must also keep to the contract. */
public final class ScenarioRunner {
    private final Mount mount;
    private final ContractJudge judge;
    private final Provider provider;
    private final Consumer<Duration> clock;

    /** @param clock is told how far to move the provider's clock */
    public ScenarioRunner(Mount mount, ContractJudge judge, Provider provider, Consumer<Duration> clock) {
        this.mount = mount;
        this.judge = judge;
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * Plays a scenario up to the first step that goes wrong.
     *
     * @param credential the scenario's own, for steps that name none
     * @return what went wrong in that step; empty when all is as told
     */
    public List<String> run(Scenario scenario, String credential) throws IOException, InterruptedException {
        KeptValues kept = new KeptValues();
        for (int i = 0; i < scenario.steps().size(); i++) {
            Scenario.Step step = scenario.steps().get(i);
            if (step instanceof Scenario.Advance advance) {
                clock.accept(advance.by());
            } else if (step instanceof Scenario.Call call) {
                List<String> differences = play(call, credential, kept);
                if (!differences.isEmpty()) {
                    String place = "step " + (i + 1) + ", " + call.operation() + ": ";
                    return differences.stream().map(each -> place + each).toList();
                }
            }
        }
        return List.of();
    }

    private List<String> play(Scenario.Call call, String credential, KeptValues kept)
            throws IOException, InterruptedException {
        Operation operation = operation(call.operation());
        MockRequest request = request(operation, call, credential, kept);
        for (int time = 1; time <= call.times(); time++) {
            MockResponse answer = provider.answer(request);
            List<String> differences = new ArrayList<>(call.expectation().differences(answer, kept::fill));
            judge.judge(operation.method(), operation.path(), answer)
                    .forEach(finding -> differences.add("breaks the contract: " + finding));
            if (!differences.isEmpty()) {
                differences.add(
                        "time " + time + ", " + request.line() + " got " + answer.status() + " " + answer.text());
                return differences;
            }
            keep(call.keep(), answer, kept);
        }
        return List.of();
    }

    private MockRequest request(Operation operation, Scenario.Call call, String credential, KeptValues kept) {
        ContractRequest request = ContractRequest.of(mount, operation);
        if (!call.as().isNull()) {
            request.as(
                    call.as().isMissingNode()
                            ? credential
                            : kept.fill(call.as()).asText());
        }
        JsonNode with = kept.fill(call.with());
        put(request, ParameterLocation.PATH, with.path("path"));
        put(request, ParameterLocation.QUERY, with.path("query"));
        put(request, ParameterLocation.HEADER, with.path("headers"));
        if (with.has("body")) {
            request.withBody(with.get("body"));
        }
        if (!call.hasBody()) {
            request.withoutBody();
        }
        return request.build();
    }

    private static void put(ContractRequest request, ParameterLocation in, JsonNode values) {
        values.properties().forEach(entry -> {
            if (entry.getValue() instanceof NullNode) {
                request.without(in, entry.getKey());
            } else {
                request.with(in, entry.getKey(), entry.getValue());
            }
        });
    }

    private void keep(JsonNode names, MockResponse answer, KeptValues kept) {
        JsonNode body = Json.read(answer.body()).orElse(Json.missing());
        names.properties()
                .forEach(entry ->
                        kept.keep(entry.getKey(), body.at(entry.getValue().asText())));
    }

    private Operation operation(String id) {
        return mount.contract()
                .api()
                .operation(id)
                .orElseThrow(() -> new IllegalArgumentException("the contract has no operation \"" + id + "\""));
    }
}
