package dev.understudy.engine.behaviour.resource;

import static dev.understudy.engine.Tiny.get;
import static dev.understudy.engine.Tiny.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Tiny;
import dev.understudy.engine.time.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of runs, each of which leads a life, tell the same story as the runs one by one. */
class LivingListTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> STATES = List.of("queued", "running", "paused", "done", "stopped");
    private static final String CONTRACT = """
            paths:
              /runs:
                get:
                  operationId: listRuns
                  parameters:
                    - {name: status, in: query, schema: {type: string}}
                    - {name: since, in: query, schema: {type: string, format: date-time}}
                    - {name: limit, in: query, schema: {type: integer}}
                    - {name: offset, in: query, schema: {type: integer}}
                  responses: &runs
                    '200': {description: Ok., content: {application/json: {schema: {}, examples: {one: {value: {}}}}}}
                post:
                  operationId: createRun
                  requestBody: &body {required: true, content: {application/json: {schema: {type: object}}}}
                  responses: *runs
              /runs/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get: {operationId: getRun, responses: *runs}
                post: {operationId: command, requestBody: *body, responses: *runs}
            """;
    private static final String BEHAVIOUR = """
            refusals:
              unknown: {status: 404, body: {error: unknown}}
              illegal: {status: 409, body: {error: illegal}}
            resources:
              run:
                id: /id
                lifecycle:
                  states: {queued: queued, running: running, paused: paused, done: succeeded, stopped: terminated}
                  queued: PT3S
                  commands:
                    pause: {otherwise: illegal}
                    resume: {otherwise: illegal}
                    terminate: {otherwise: illegal}
                    restart: {}
                  steps: [{task: a, for: PT5S}, {task: b, for: PT10S}]
                  show: {/status: '${state}', /modified: '${modified}'}
            operations:
              listRuns:
                list: run
                order: [-/modified, /id]
                filter: {status: {at: /status, is: equal}, since: {at: /modified, is: at-or-after}}
                page: {style: offset, offset: offset, limit: limit, default: 1000, max: 1000}
                answer: {example: one, set: {'': {items: '${items}', total: '${total}'}}}
              createRun:
                create: run
                id: {at: body/id, else: uuid}
                item: {id: '${id}', created: '${now}'}
                answer: {example: one, set: {'': '${item}'}}
              getRun: {get: run, id: id, unknown: unknown, answer: {example: one, set: {'': '${item}'}}}
              command: {command: run, id: id, unknown: unknown, name: body/do, answer: {example: one, set: {'': '${item}'}}}
            """;

    private final MovableClock clock = MovableClock.frozenAt("2030-01-01T00:00:00Z");
    private final MockEngine engine =
            Tiny.engine(CONTRACT, BEHAVIOUR, Tiny.options().withClock(clock).withSelfCheck(false));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aListTellsWhatEachRunTells(long seed) {
        Random random = new Random(seed);
        int runs = 0;
        for (int round = 0; round < 60; round++) {
            for (int i = random.nextInt(8); i > 0; i--) {
                send("/runs", "{\"id\":\"r" + runs++ + "\"}");
            }
            for (int i = random.nextInt(4); i > 0 && runs > 0; i--) {
                String command =
                        List.of("pause", "resume", "terminate", "restart").get(random.nextInt(4));
                send("/runs/r" + random.nextInt(runs), "{\"do\":\"" + command + "\"}");
            }
            clock.forward(Duration.ofMillis(random.nextInt(5) == 0 ? -random.nextInt(4000) : random.nextInt(6000)));
            String state = STATES.get(random.nextInt(STATES.size()));
            String since = clock.instant().minusSeconds(random.nextInt(30)).toString();

            assertThat(list("/runs?status=" + state + "&since=" + since))
                    .as("seed %s, round %s: %s since %s", seed, round, state, since)
                    .isEqualTo(oneByOne(runs, state, since));
            assertThat(list("/runs")).as("seed %s, round %s", seed, round).hasSize(runs);
        }
    }

    private List<String> oneByOne(int runs, String state, String since) {
        Map<String, JsonNode> found = new TreeMap<>();
        for (int i = 0; i < runs; i++) {
            JsonNode run = json(engine.answer(get("/runs/r" + i)).text());
            if (run.get("status").asText().equals(state)
                    && run.get("modified").asText().compareTo(since) >= 0) {
                found.put(run.get("id").asText(), run);
            }
        }
        List<JsonNode> sorted = new ArrayList<>(found.values()); // by id, which decides last
        sorted.sort(
                (a, b) -> b.get("modified").asText().compareTo(a.get("modified").asText()));
        return sorted.stream().map(JsonNode::toString).toList();
    }

    private List<String> list(String target) {
        JsonNode page = json(engine.answer(get(target)).text());
        List<String> items = new ArrayList<>();
        page.get("items").forEach(item -> items.add(item.toString()));
        assertThat(page.get("total").asInt()).isEqualTo(items.size());
        return items;
    }

    private void send(String target, String body) {
        assertThat(engine.answer(post(target, body)).status()).isIn(200, 409);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
