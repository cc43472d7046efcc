package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.time.MovableClock;
import dev.understudy.testkit.SeededSamples;
import dev.understudy.verify.json.Json;
import dev.understudy.verify.request.ContractRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** At any instant, after any calls, all views of a run tell the same, and keep to the contract. */
class OneStoryTest {
    private static final int SAMPLES = 6;
    private static final int INSTANTS = 5;
    /** Beyond the longest plan of a seed. */
    private static final Duration LONG = Duration.ofDays(6);

    @TestFactory
    Stream<DynamicTest> listAndGetAndFiltersAgree() {
        return Story.all().stream()
                .map(story -> dynamicTest(story.api(), () -> {
                    BundledApi api = BundledApi.all().stream()
                            .filter(each -> each.name().equals(story.api()))
                            .findFirst()
                            .orElseThrow();
                    SeededSamples.of(SAMPLES, random -> random)
                            .forEach(sample -> new Telling(api, story, "seed " + sample.seed()).check(sample.value()));
                }));
    }

    /** One engine, one world, one walk through time. */
    private static final class Telling {
        private final BundledApi api;
        private final Story story;
        private final String label;
        private final MovableClock clock = MovableClock.frozenAt("2030-01-01T00:00:20Z");
        private final MockEngine engine;

        Telling(BundledApi api, Story story, String label) {
            this.api = api;
            this.story = story;
            this.label = label;
            this.engine = MockEngine.of(
                    List.of(api.mount()),
                    EngineOptions.usual().withClock(clock).withRateLimits(false).withSelfCheck(true));
        }

        void check(Random random) {
            for (int i = 0; i < INSTANTS; i++) {
                if (story.parent().isEmpty()) {
                    check(Map.of());
                } else {
                    story.parent().forEach((name, parents) -> {
                        String parent = SeededSamples.oneOf(random, parents);
                        disturb(random, Map.of(name, parent));
                        check(Map.of(name, parent));
                    });
                }
                // mostly soon, for what happens within minutes; now and then far
                clock.forward(Duration.ofMillis((long) (LONG.toMillis() * Math.pow(random.nextDouble(), 12))));
            }
        }

        private void check(Map<String, String> path) {
            Map<String, JsonNode> listed = list(path, Map.of());
            assertThat(listed).as(here()).isNotEmpty();
            listed.forEach((id, item) -> story.get().stream().findFirst().ifPresent(get -> {
                Map<String, String> named = new TreeMap<>(path);
                named.put(story.get().get(1), id);
                JsonNode single =
                        body(answer(get, named, Map.of())).at(story.get().get(2));
                assertThat(story.agree(item, single))
                        .as(() -> here() + "\nlisted " + item + "\nsingle " + single)
                        .isTrue();
            }));
            story.status()
                    .forEach((parameter, place) -> listed.values().stream()
                            .collect(
                                    Collectors.groupingBy(item -> item.at(place).asText()))
                            .forEach((status, items) -> {
                                String wanted = parameter.equals("filters") ? "status eq \"" + status + '"' : status;
                                // more than listed, where a filter lets a page reach further back
                                assertThat(list(path, Map.of(parameter, wanted)).values())
                                        .as(() -> here() + " " + status)
                                        .allMatch(
                                                item -> item.at(place).asText().equals(status))
                                        .containsAll(items);
                            }));
        }

        /** Where the API takes commands: creates runs, and tells them what to do, legal or not. */
        private void disturb(Random random, Map<String, String> path) {
            if (!story.api().equals("cloudflare")) {
                return;
            }
            List<String> ids = new ArrayList<>(list(path, Map.of()).keySet());
            ids.add(body(answer("wor-create-new-workflow-instance", path, Map.of("params", "{}")))
                    .at("/result/id")
                    .asText());
            for (int i = 0; i < 8; i++) {
                Map<String, String> named = new TreeMap<>(path);
                named.put("instance_id", SeededSamples.oneOf(random, ids));
                if (random.nextInt(4) == 0) {
                    named.put("event_type", SeededSamples.oneOf(random, List.of("parcel-packed", "payment-received")));
                    answer("wor-send-event-workflow-instance", named, Map.of("n", "1"));
                } else {
                    String command = SeededSamples.oneOf(random, List.of("pause", "resume", "terminate", "restart"));
                    answer("wor-change-status-workflow-instance", named, Map.of("status", command));
                }
                clock.forward(Duration.ofMillis(random.nextInt(2500)));
            }
        }

        private Map<String, JsonNode> list(Map<String, String> path, Map<String, String> filter) {
            Map<String, JsonNode> items = new TreeMap<>();
            Map<String, String> query = new TreeMap<>(story.query());
            query.putAll(filter);
            boolean more = true;
            while (more) {
                JsonNode body = body(answer(story.list(), path, query));
                body.at(story.items())
                        .forEach(item -> assertThat(items.put(item.path("id").asText(), item))
                                .as(here())
                                .isNull());
                more = false;
                for (Map.Entry<String, String> next : story.next().entrySet()) {
                    JsonNode token = body.at(next.getValue());
                    more = token.isTextual();
                    query.put(next.getKey(), token.asText());
                }
            }
            return items;
        }

        /** Every answer is judged. What the map holds is the query of a GET, else the members of the body. */
        private MockResponse answer(String operationId, Map<String, String> path, Map<String, String> values) {
            Operation operation = api.contract().api().operation(operationId).orElseThrow();
            ContractRequest request = ContractRequest.of(api.mount(), operation)
                    .withWantedHeaders()
                    .as("one-story");
            path.forEach((name, value) -> request.with(ParameterLocation.PATH, name, TextNode.valueOf(value)));
            if (operation.method().equals("GET")) {
                values.forEach((name, value) -> request.with(ParameterLocation.QUERY, name, TextNode.valueOf(value)));
            } else {
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                values.forEach(body::put);
                request.withBody(body);
            }
            MockResponse answer = engine.answer(request.build());
            assertThat(api.judge().judge(operation.method(), operation.path(), answer))
                    .as(() -> here() + " " + answer.text())
                    .isEmpty();
            return answer;
        }

        private JsonNode body(MockResponse answer) {
            assertThat(answer.status()).as(() -> here() + " " + answer.text()).isEqualTo(200);
            return Json.read(answer.body()).orElseThrow();
        }

        private String here() {
            return label + " at " + clock.instant();
        }
    }
}
