package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.verify.json.Json;
import dev.understudy.verify.provider.Provider;
import dev.understudy.verify.request.ContractRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mock and reference provider, which share no code, see the same instances alike, whatever happens to them. */
@ResourceLock(RunningReference.LOCK)
class AgreementTest {
    private static final List<Duration> WAITS = List.of(
            Duration.ZERO,
            Duration.ofMillis(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(31),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(8),
            Duration.ofDays(30));
    private static final int WALKS = 25;
    private static final int STEPS = 40;
    private static final List<Long> STEP_MILLIS = List.of(0L, 0L, 500L, 1_000L, 1_700L, 12_000L, 61_000L, 50_000_000L);
    private static final List<String> COMMANDS = List.of("pause", "pause", "resume", "resume", "terminate", "restart");
    private static final List<String> EVENTS = List.of("parcel-packed", "parcel-packed", "customer-called");
    private static final List<String> INSTANCES =
            List.of("order-48219", "order-48218", "order-48217", "order-48216", "order-48213", "order-48204", "own-1");

    @RegisterExtension
    static final RunningReference REFERENCE = new RunningReference();

    @RegisterExtension
    static final RunningMock MOCK = RunningMock.stateful();

    private final String credential = RunningMock.freshCredential();
    private final Party mock =
            new Party(MOCK.provider(), BundledApi.named(REFERENCE.api().name()), credential);
    private final Party reference = new Party(REFERENCE.provider(), REFERENCE.api(), credential);

    @ParameterizedTest
    @ValueSource(strings = {"order-fulfilment", "subscription-renewal", "stocktake", "document-approval"})
    void instancesOfTheSeedLiveAlike(String workflow) throws Exception {
        bothAtTheFullMinute();
        int met = 0;
        for (Duration wait : WAITS) {
            both(wait);
            List<String> ids = new ArrayList<>();
            same(
                            "wor-list-workflow-instances",
                            request -> in(request, workflow)
                                    .with(ParameterLocation.QUERY, "per_page", IntNode.valueOf(100)))
                    .path("result")
                    .forEach(instance -> ids.add(instance.path("id").asText()));
            for (String id : ids) {
                same("wor-describe-workflow-instance", request -> of(in(request, workflow), id));
            }
            met += ids.size();
        }
        assertThat(met).as("instances met").isGreaterThan(WAITS.size());
    }

    @Test
    void whateverIsDoneToInstancesHasTheSameEffect() throws Exception {
        for (long seed = 0; seed < WALKS; seed++) {
            AgreementTest walk = new AgreementTest();
            bothAtTheFullMinute();
            walk.same("wor-describe-workflow-instance", request -> {}); // the worlds begin
            Random random = new Random(seed);
            for (int i = 0; i < STEPS; i++) {
                both(Duration.ofMillis(STEP_MILLIS.get(random.nextInt(STEP_MILLIS.size()))));
                walk.step(random);
            }
        }
    }

    private void step(Random random) throws Exception {
        String id = INSTANCES.get(random.nextInt(INSTANCES.size()));
        int die = random.nextInt(10);
        if (die < 5) {
            String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
            same(
                    "wor-change-status-workflow-instance",
                    request -> of(request, id).withBody(body("status", command)));
        } else if (die < 9) {
            String type = EVENTS.get(random.nextInt(EVENTS.size()));
            same(
                    "wor-send-event-workflow-instance",
                    request -> of(request, id)
                            .with(ParameterLocation.PATH, "event_type", TextNode.valueOf(type))
                            .withBody(body("die", String.valueOf(die))));
        } else {
            same("wor-create-new-workflow-instance", request -> request.withBody(body("instance_id", "own-1")));
        }
        same("wor-describe-workflow-instance", request -> of(request, id));
    }

    private static JsonNode body(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    private static ContractRequest in(ContractRequest request, String workflow) {
        return request.with(ParameterLocation.PATH, "workflow_name", TextNode.valueOf(workflow));
    }

    private static ContractRequest of(ContractRequest request, String id) {
        return request.with(ParameterLocation.PATH, "instance_id", TextNode.valueOf(id));
    }

    private static void both(Duration wait) {
        MOCK.clock().forward(wait);
        REFERENCE.moveClock(wait);
    }

    /** Where seeded worlds of the mock begin, whenever they are first used. */
    private static void bothAtTheFullMinute() {
        Instant minute = REFERENCE.now().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        REFERENCE.moveClock(Duration.between(REFERENCE.now(), minute));
        MOCK.clock().set(minute);
    }

    /** Asks both; what they answer, which must be the same. */
    private JsonNode same(String operation, Consumer<ContractRequest> change) throws Exception {
        JsonNode mocks = mock.ask(operation, change);
        JsonNode references = reference.ask(operation, change);
        assertThat(Json.same(mocks, references))
                .as(
                        "%s at %s: the mock answers\n%s\nand the reference provider\n%s",
                        operation, REFERENCE.now(), mocks, references)
                .isTrue();
        return mocks;
    }

    private record Party(Provider provider, BundledApi api, String credential) {

        /** The answer's body and its status; what a refusal says in free text is left out. */
        JsonNode ask(String id, Consumer<ContractRequest> change) throws Exception {
            Operation operation = api.contract().api().operation(id).orElseThrow();
            ContractRequest request = ContractRequest.of(api.mount(), operation).as(credential);
            change.accept(request);
            MockResponse answer = provider.answer(request.build());
            ObjectNode body = (ObjectNode) Json.read(answer.body()).orElseThrow();
            ArrayNode none = JsonNodeFactory.instance.arrayNode();
            return body.put("status", answer.status()).set("messages", none);
        }
    }
}
