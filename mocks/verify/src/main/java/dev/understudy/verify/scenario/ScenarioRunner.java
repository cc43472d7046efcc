package dev.understudy.verify.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.Mount;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.state.Credential;
import dev.understudy.verify.json.Json;
import dev.understudy.verify.provider.Provider;
import dev.understudy.verify.request.ContractRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Plays scenarios of one API against whoever provides it. Every answer must also keep to the contract. A scenario that uses
 * the mock's administration plays in a world of its own.
 */
public final class ScenarioRunner {
    private static final String WORLD_HEADER = "Understudy-World";
    private static final String WORLD = "world";

    private final Party api;
    private final Optional<Party> administration;
    private final Provider provider;
    private final Consumer<Duration> clock;

    /** Whom steps speak to. */
    private record Party(Mount mount, AnswerJudge judge) {
        Operation operation(String id) {
            return mount.contract()
                    .api()
                    .operation(id)
                    .orElseThrow(() -> new IllegalArgumentException("the contract has no operation \"" + id + "\""));
        }
    }

    /** @param clock is told how far to move the provider's clock */
    public ScenarioRunner(Mount mount, AnswerJudge judge, Provider provider, Consumer<Duration> clock) {
        this(new Party(mount, judge), Optional.empty(), provider, clock);
    }

    private ScenarioRunner(Party api, Optional<Party> administration, Provider provider, Consumer<Duration> clock) {
        this.api = api;
        this.administration = administration;
        this.provider = provider;
        this.clock = clock;
    }

    /** A runner that also plays steps that ask the administration of the same provider. */
    public ScenarioRunner withAdministration(Mount mount, AnswerJudge judge) {
        return new ScenarioRunner(api, Optional.of(new Party(mount, judge)), provider, clock);
    }

    /**
     * Plays a scenario up to the first step that goes wrong.
     *
     * @param credential the scenario's own, for steps that name none
     * @return what went wrong in that step; empty when all is as told
     */
    public List<String> run(Scenario scenario, String credential) throws IOException, InterruptedException {
        KeptValues kept = new KeptValues();
        Optional<String> world = scenario.usesAdministration()
                ? Optional.of("scenario-" + Credential.of(credential).id())
                : Optional.empty();
        world.ifPresent(id -> kept.keep(WORLD, TextNode.valueOf(id)));
        for (int i = 0; i < scenario.steps().size(); i++) {
            Scenario.Step step = scenario.steps().get(i);
            if (step instanceof Scenario.Advance advance) {
                clock.accept(advance.by());
            } else if (step instanceof Scenario.Call call) {
                List<String> differences = play(call, credential, world, kept);
                if (!differences.isEmpty()) {
                    String place = "step " + (i + 1) + ", " + call.operation() + ": ";
                    return differences.stream().map(each -> place + each).toList();
                }
            }
        }
        return List.of();
    }

    private List<String> play(Scenario.Call call, String credential, Optional<String> world, KeptValues kept)
            throws IOException, InterruptedException {
        Party party = call.toAdministration()
                ? administration.orElseThrow(() -> new IllegalStateException("no administration to ask"))
                : api;
        Operation operation = party.operation(call.operation());
        MockRequest request = request(party, operation, call, credential, world, kept);
        for (int time = 1; time <= call.times(); time++) {
            List<String> differences = play(party, operation, call, request, kept);
            if (!differences.isEmpty()) {
                differences.add("that was time " + time);
                return differences;
            }
        }
        return List.of();
    }

    private List<String> play(
            Party party, Operation operation, Scenario.Call call, MockRequest request, KeptValues kept)
            throws IOException, InterruptedException {
        MockResponse answer;
        try {
            answer = provider.answer(request);
        } catch (IOException e) {
            Optional<String> loss = Loss.of(e).map(Loss::text);
            if (loss.isEmpty() || call.expectation().broken().isEmpty()) {
                throw e;
            }
            return loss.equals(call.expectation().broken())
                    ? new ArrayList<>()
                    : new ArrayList<>(List.of("expected a connection that is "
                            + call.expectation().broken().get() + ", got " + loss.get() + ": " + e));
        }
        List<String> differences = new ArrayList<>(call.expectation().differences(answer, kept::fill));
        party.judge()
                .judge(operation.method(), operation.path(), answer)
                .forEach(finding -> differences.add("breaks the contract: " + finding));
        if (!differences.isEmpty()) {
            differences.add(request.line() + " got " + answer.status() + " " + answer.text());
        }
        keep(call.keep(), answer, kept);
        return differences;
    }

    private static MockRequest request(
            Party party,
            Operation operation,
            Scenario.Call call,
            String credential,
            Optional<String> world,
            KeptValues kept) {
        ContractRequest request = ContractRequest.of(party.mount(), operation);
        if (call.toAdministration()) {
            boolean isOfWorld = operation.path().contains("{" + WORLD + "}");
            world.filter(id -> isOfWorld)
                    .ifPresent(id -> request.with(ParameterLocation.PATH, WORLD, TextNode.valueOf(id)));
        } else {
            world.ifPresent(id -> request.withHeader(WORLD_HEADER, id));
            if (!call.as().isNull()) {
                request.as(
                        call.as().isMissingNode()
                                ? credential
                                : kept.fill(call.as()).asText());
            }
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
}
