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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Plays scenarios of one API against whoever provides it. Every answer must also keep to the contract. A scenario that uses
 * the mock's administration plays in a world of its own.
 */
public final class ScenarioRunner {
    private static final String WORLD_HEADER = "Understudy-World";
    private static final String WORLD = "world";

    private final Party api;
    private final Optional<Party> administration;
    private final Messenger messenger;
    private final Passing clock;

    /** Whom steps speak to. */
    private record Party(Mount mount, AnswerJudge judge) {
        Operation operation(String id) {
            return mount.contract()
                    .api()
                    .operation(id)
                    .orElseThrow(() -> new IllegalArgumentException("the contract has no operation \"" + id + "\""));
        }
    }

    /** What steps of one play share. */
    private record Play(Caller caller, Optional<String> world, KeptValues kept) {}

    /** @param clock is told how far to move the provider's clock */
    public ScenarioRunner(Mount mount, AnswerJudge judge, Provider provider, Passing clock) {
        this(mount, judge, (operation, request, expectation) -> provider.answer(request), clock);
    }

    /** @param clock is told how far to move the provider's clock */
    public ScenarioRunner(Mount mount, AnswerJudge judge, Messenger messenger, Passing clock) {
        this(new Party(mount, judge), Optional.empty(), messenger, clock);
    }

    private ScenarioRunner(Party api, Optional<Party> administration, Messenger messenger, Passing clock) {
        this.api = api;
        this.administration = administration;
        this.messenger = messenger;
        this.clock = clock;
    }

    /** A runner that also plays steps that ask the administration of the same provider. */
    public ScenarioRunner withAdministration(Mount mount, AnswerJudge judge) {
        return new ScenarioRunner(api, Optional.of(new Party(mount, judge)), messenger, clock);
    }

    /**
     * Plays a scenario up to the first step that goes wrong.
     *
     * @param credential the scenario's own, for steps that name none
     * @return what went wrong in that step; empty when all is as told
     */
    public List<String> run(Scenario scenario, String credential) throws IOException, InterruptedException {
        Caller caller = new Caller(
                request -> request.as(credential),
                UnaryOperator.identity(),
                operation -> ContractRequest.of(api.mount(), operation));
        Optional<String> world = scenario.usesAdministration()
                ? Optional.of("scenario-" + Credential.of(credential).id())
                : Optional.empty();
        return run(scenario, new Play(caller, world, new KeptValues()))
                .map(Deviation::lines)
                .orElse(List.of());
    }

    /**
     * Plays a scenario up to the first step that goes wrong; not one that uses the administration.
     *
     * @return that step; empty when all is as told
     */
    public Optional<Deviation> run(Scenario scenario, Caller caller) throws IOException, InterruptedException {
        return run(scenario, new Play(caller, Optional.empty(), new KeptValues()));
    }

    private Optional<Deviation> run(Scenario scenario, Play play) throws IOException, InterruptedException {
        play.world().ifPresent(id -> play.kept().keep(WORLD, TextNode.valueOf(id)));
        for (int i = 0; i < scenario.steps().size(); i++) {
            Scenario.Step step = scenario.steps().get(i);
            if (step instanceof Scenario.Advance advance) {
                clock.pass(advance.by());
            } else if (step instanceof Scenario.Call call) {
                Optional<Deviation> deviation = call(i + 1, call, play);
                if (deviation.isPresent()) {
                    return deviation;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Deviation> call(int step, Scenario.Call call, Play play) throws IOException, InterruptedException {
        Party party = call.toAdministration()
                ? administration.orElseThrow(() -> new IllegalStateException("no administration to ask"))
                : api;
        Operation operation = party.operation(call.operation());
        MockRequest request = request(party, operation, call, play);
        for (int time = 1; time <= call.times(); time++) {
            List<String> differences = new ArrayList<>();
            Optional<MockResponse> answer = answer(operation, request, call, differences);
            if (answer.isPresent()) {
                differences.addAll(call.expectation().differences(answer.get(), play.kept()::fill));
                party.judge()
                        .judge(operation.method(), operation.path(), answer.get())
                        .forEach(finding -> differences.add("breaks the contract: " + finding));
            }
            if (!differences.isEmpty()) {
                return Optional.of(new Deviation(step, operation.id(), time, differences, request, answer));
            }
            answer.ifPresent(got -> keep(call.keep(), got, play.kept()));
        }
        return Optional.empty();
    }

    /** Empty when the answer was lost on its way, as it should be or, if there are differences, otherwise. */
    private Optional<MockResponse> answer(
            Operation operation, MockRequest request, Scenario.Call call, List<String> differences)
            throws IOException, InterruptedException {
        try {
            return Optional.of(messenger.send(operation, request, call.expectation()));
        } catch (IOException e) {
            Optional<String> loss = Loss.of(e).map(Loss::text);
            if (loss.isEmpty() || call.expectation().broken().isEmpty()) {
                throw e;
            }
            if (!loss.equals(call.expectation().broken())) {
                differences.add("expected a connection that is "
                        + call.expectation().broken().get() + ", got " + loss.get() + ": " + e);
            }
            return Optional.empty();
        }
    }

    private static MockRequest request(Party party, Operation operation, Scenario.Call call, Play play) {
        ContractRequest request = call.toAdministration()
                ? ContractRequest.of(party.mount(), operation)
                : play.caller().request().apply(operation);
        if (call.toAdministration()) {
            boolean isOfWorld = operation.path().contains("{" + WORLD + "}");
            play.world()
                    .filter(id -> isOfWorld)
                    .ifPresent(id -> request.with(ParameterLocation.PATH, WORLD, TextNode.valueOf(id)));
        } else {
            play.world().ifPresent(id -> request.withHeader(WORLD_HEADER, id));
            if (call.as().isMissingNode()) {
                play.caller().own().accept(request);
            } else if (!call.as().isNull()) {
                request.as(
                        play.caller().named().apply(play.kept().fill(call.as()).asText()));
            }
        }
        JsonNode with = play.kept().fill(call.with());
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

    private static void keep(JsonNode names, MockResponse answer, KeptValues kept) {
        JsonNode body = Json.read(answer.body()).orElse(Json.missing());
        names.properties()
                .forEach(entry ->
                        kept.keep(entry.getKey(), body.at(entry.getValue().asText())));
    }
}
