package dev.understudy.engine.behaviour.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Tiny;
import dev.understudy.engine.http.Breakage;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {
    private static final String RUNS = """
            paths:
              /runs/{id}:
                get:
                  operationId: getRun
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: part, in: query, schema: {type: string}}
                  responses:
                    '200': {description: Run, content: {application/json: {schema: {type: string}, examples: {one: {value: fine}}}}}
                    '429': {description: Slow, content: {application/json: {schema: {type: string}, examples: {slow: {value: slow down}, slower: {value: try again in a while}}}}}
                    '503': {description: Ill, content: {application/json: {schema: {type: string}, examples: {down: {value: down}, busy: {value: busy}}}}}
              /events:
                post: {operationId: sendEvent, responses: {'204': {description: Sent}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{first: 2, status: 429}                     | 429 429 200 200 200 200",
                "{after: 1, first: 2, status: 429}           | 200 429 429 200 200 200",
                "{every: 3, status: 503}                     | 200 200 503 200 200 503",
                "{after: 1, every: 2, first: 3, status: 503} | 200 200 503 200 200 200",
                "{example: busy}                             | 503 503 503 503 503 503",
                "{probability: 0, status: 503}               | 200 200 200 200 200 200",
                "{operation: getRun, when: {path: {id: a b}}, status: 503}    | 200 200 200 200 200 200",
                "{operation: getRun, when: {query: {part: a b}}, status: 503} | 503 503 503 503 503 503",
                "{operation: getRun, when: {headers: {x-try: '2'}}, status: 503} | 200 503 200 200 200 200",
                "{operation: sendEvent, delay: PT1S}         | 200 200 200 200 200 200"
            })
    void actsOnTheRequestsThatTheRuleSays(String rule, String statuses) {
        MockEngine engine = Tiny.engine(RUNS, "refusals: {}\nfaults:\n  - " + rule);
        List<String> got = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> engine.answer(Tiny.get("/runs/1?part=a%20b", "X-Try", "" + i)))
                .map(answer -> "" + answer.status())
                .toList();
        assertThat(String.join(" ", got)).isEqualTo(statuses);
    }

    @Test
    void theFirstRuleThatActsHidesTheRequestFromThoseAfterIt() {
        MockEngine engine = Tiny.engine(RUNS, """
                refusals: {}
                faults:
                  - {id: limited, first: 2, status: 429}
                  - {id: ill, every: 2, status: 503}
                """);
        List<Integer> got = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            got.add(engine.answer(Tiny.get("/runs/1")).status());
        }
        assertThat(got).containsExactly(429, 429, 200, 503, 200, 503);
    }

    @Test
    void drawsTheSameFromTheSameSeed() {
        String rule = "refusals: {}\nfaults:\n  - {probability: 0.3, seed: 7, status: 503}";
        List<Integer> first = statuses(Tiny.engine(RUNS, rule), 1_000);
        assertThat(statuses(Tiny.engine(RUNS, rule), 1_000)).isEqualTo(first);
        assertThat(first.stream().filter(status -> status == 503).count()).isBetween(250L, 350L);
    }

    @Test
    void twoRulesOfOneSeedDrawApart() {
        MockEngine engine = Tiny.engine(RUNS, """
                refusals: {}
                faults:
                  - {id: one, when: {query: {part: one}}, probability: 0.5, status: 503}
                  - {id: two, when: {query: {part: two}}, probability: 0.5, status: 503}
                """);
        int both = 0;
        for (int i = 0; i < 1_000; i++) {
            int one = engine.answer(Tiny.get("/runs/1?part=one")).status();
            int two = engine.answer(Tiny.get("/runs/1?part=two")).status();
            both += one == 503 && two == 503 ? 1 : 0;
        }
        assertThat(both).isBetween(200, 300);
    }

    @Test
    void delaysAndSaysWhichRuleDid() {
        MockEngine engine = Tiny.engine(RUNS, "refusals: {}\nfaults:\n  - {id: slow, every: 2, delay: PT2S}");
        assertThat(engine.answer(Tiny.get("/runs/1")).delay()).isEqualTo(Duration.ZERO);
        MockResponse slow = engine.answer(Tiny.get("/runs/1", "Prefer", "delay=PT1S"));
        assertThat(slow.delay()).isEqualTo(Duration.ofSeconds(3));
        assertThat(slow.headers().first("Understudy-Fault")).contains("slow");
    }

    @ParameterizedTest
    @CsvSource({"connection-reset, 0, 0", "empty-response, 0, 0", "truncated-body, 200, 6", "garbage, 200, 16"})
    void breaksAnAnswerThatAsksForIt(String fault, int status, int bytes) {
        MockResponse answer = broken(fault);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.breakage().map(Breakage::text)).contains(fault);
        assertThat(answer.body()).hasSize(bytes);
    }

    @Test
    void leavesItToTheServerToCutAnAnswerShort() {
        assertThat(broken("truncated-body").text()).isEqualTo("\"fine\"");
    }

    @Test
    void garblesEachByte() {
        byte[] garbled = broken("garbage,code=429,example=slower").body();
        assertThat(garbled).hasSize("\"try again in a while\"".length());
        for (byte each : garbled) {
            assertThat(each).as("a byte beyond ASCII").isNegative();
        }
    }

    @Test
    void refusesAFaultThatItDoesNotKnow() {
        MockResponse answer = Tiny.engine(RUNS).answer(Tiny.get("/runs/1", "Prefer", "fault=meteorite"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("expected one of connection-reset, empty-response, truncated-body, garbage")
                .contains("meteorite");
    }

    @Test
    void aRuleOfOneWorldActsInNoOther() throws IOException {
        MockEngine engine = Tiny.engine(RUNS);
        FaultRules.of(engine.worlds().world("mine"))
                .put(rule(engine, "{status: 503, first: 1}", new ArrayList<>()).orElseThrow());
        assertThat(engine.answer(Tiny.get("/runs/1", "Understudy-World", "yours"))
                        .status())
                .isEqualTo(200);
        assertThat(engine.answer(Tiny.get("/runs/1", "Understudy-World", "mine"))
                        .status())
                .isEqualTo(503);
        CountedRule counted =
                FaultRules.of(engine.worlds().world("mine")).get("new").orElseThrow();
        assertThat(List.of(counted.matched(), counted.fired())).containsExactly(1L, 1L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{api: moon, status: 503}                   | /x/api unknown-api",
                "{api: tiny, operation: moon, status: 503}  | /x/operation unknown-operation",
                "{operation: sendEvent, status: 503}        | /x/status undocumented-status",
                "{status: 418}                              | /x/status undocumented-status",
                "{status: 503, example: slow}               | /x/example unknown-example",
                "{delay: PT11M}                             | /x/delay bad-duration",
                "{fault: meteorite}                         | /x/fault unknown-fault",
                "{first: 2}                                 | /x no-effect"
            })
    void refusesRulesThatTheContractKnowsNothingOf(String rule, String problem) throws IOException {
        List<String> problems = new ArrayList<>();
        rule(Tiny.engine(RUNS), rule, problems);
        assertThat(problems).containsExactly(problem);
    }

    private static MockResponse broken(String fault) {
        return Tiny.engine(RUNS).answer(Tiny.get("/runs/1", "Prefer", "fault=" + fault));
    }

    private static List<Integer> statuses(MockEngine engine, int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> engine.answer(Tiny.get("/runs/1")).status())
                .toList();
    }

    private static Optional<FaultRule> rule(MockEngine engine, String yaml, List<String> problems) throws IOException {
        Api api = engine.mounts().get(0).contract().api();
        JsonNode node = new ObjectMapper(new YAMLFactory()).readTree(yaml);
        return new FaultReader(Map.of("tiny", api))
                .read(node, "new", "/x", (code, pointer, message) -> problems.add(pointer + " " + code));
    }
}
