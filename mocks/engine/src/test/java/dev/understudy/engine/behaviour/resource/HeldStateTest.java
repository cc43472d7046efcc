package dev.understudy.engine.behaviour.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.Tiny;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.SpecException;
import dev.understudy.engine.time.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items that say what state they are in, and go on from there. */
class HeldStateTest {
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Jobs, version: '1'}
            paths:
              /jobs:
                get:
                  operationId: listJobs
                  parameters: [{name: state, in: query, schema: {type: string}}]
                  responses:
                    '200':
                      description: Jobs.
                      content:
                        application/json:
                          schema: {type: array, items: {type: object}}
                          examples: {some: {value: []}}
            """;
    private static final String BEHAVIOUR = """
            refusals: {}
            resources:
              job:
                id: /id
                seed: seed/jobs.yaml
                instants: seconds
                lifecycle:
                  state-at: /state
                  states: {queued: queued, printing: running, jammed: waiting, printed: succeeded, torn: failed}
                  phases: [{state: queued, for: PT10S}, {state: printing, for: PT20S}, {state: printed, set: {/sheets: 2}}]
                  changes:
                    printing: {/since: '${since}'}
                    printed: {/since: '${since}'}
                    torn: {/since: '${since}', /ended: '${since-ms}'}
            operations:
              listJobs:
                list: job
                order: [/id]
                filter: {state: {at: /state, is: equal}}
                answer: {example: some, set: {'': '${items}'}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final MovableClock clock = MovableClock.frozenAt("2030-01-01T00:00:00Z");

    @Test
    void goOnFromTheStateTheyAreIn() throws IOException {
        MockEngine engine = engine("- {id: a, state: queued}\n- {id: b, state: printing, since: '@-PT1H'}");
        assertThat(jobs(engine, ""))
                .isEqualTo("[{\"id\":\"a\",\"state\":\"queued\"},"
                        + "{\"id\":\"b\",\"state\":\"printing\",\"since\":\"2029-12-31T23:00:00Z\"}]");

        clock.forward(Duration.ofSeconds(20));

        assertThat(jobs(engine, ""))
                .isEqualTo("[{\"id\":\"a\",\"state\":\"printing\",\"since\":\"2030-01-01T00:00:10Z\"},"
                        + "{\"id\":\"b\",\"state\":\"printed\",\"since\":\"2030-01-01T00:00:20Z\",\"sheets\":2}]");
    }

    @Test
    void areFilteredByTheStateTheyHaveComeTo() throws IOException {
        MockEngine engine = engine("- {id: a, state: queued}\n- {id: b, state: printed}");
        assertThat(jobs(engine, "?state=printed")).isEqualTo("[{\"id\":\"b\",\"state\":\"printed\"}]");

        clock.forward(Duration.ofSeconds(30));

        assertThat(jobs(engine, "?state=printed")).contains("\"id\":\"a\"", "\"id\":\"b\"");
        assertThat(jobs(engine, "?state=queued")).isEqualTo("[]");
    }

    @Test
    void stayAsTheyAreWhenTheyHaveEndedOrNoPlanTellsOfTheirState() throws IOException {
        MockEngine engine = engine("- {id: a, state: torn, since: never}\n- {id: b, state: jammed}");
        String before = jobs(engine, "");

        clock.forward(Duration.ofDays(30));

        assertThat(jobs(engine, ""))
                .isEqualTo(before)
                .isEqualTo(
                        "[{\"id\":\"a\",\"state\":\"torn\",\"since\":\"never\"},{\"id\":\"b\",\"state\":\"jammed\"}]");
    }

    @Test
    void areBackAsTheyWereWhenTheClockIs() throws IOException {
        MockEngine engine = engine("- {id: a, state: queued}");
        String before = jobs(engine, "");
        clock.forward(Duration.ofHours(1));
        assertThat(jobs(engine, "")).isNotEqualTo(before);

        clock.forward(Duration.ofDays(-1));

        assertThat(jobs(engine, "")).isEqualTo(before);
    }

    @Test
    void haveAPlanOfTheirOwnThatChangesThemPlaceByPlace() throws IOException {
        MockEngine engine = engine("""
                - id: a
                  state: printing
                  log: [{at: '@-PT5S', what: begun}]
                  plan:
                    phases:
                      - {state: printing, for: PT5S}
                      - {state: jammed, for: PT5S, set: {/log/-: {at: '${since}', what: jam}, /log/0/what: old}}
                      - {state: torn, set: {/first: '${/log/0/what}', /note: 'torn, ${state}'}}
                """);
        jobs(engine, "");

        clock.forward(Duration.ofSeconds(5));
        assertThat(jobs(engine, ""))
                .isEqualTo(
                        "[{\"id\":\"a\",\"state\":\"jammed\",\"log\":[{\"at\":\"2029-12-31T23:59:55Z\",\"what\":\"old\"},"
                                + "{\"at\":\"2030-01-01T00:00:05Z\",\"what\":\"jam\"}]}]");

        clock.forward(Duration.ofSeconds(5));
        assertThat(jobs(engine, ""))
                .contains("\"state\":\"torn\"", "\"since\":\"2030-01-01T00:00:10Z\"", "\"ended\":1893456010000")
                .contains("\"first\":\"old\"", "\"note\":\"torn, torn\"");
    }

    @Test
    void mayBeInOneStateForTwoPhasesWithoutEnteringItTwice() throws IOException {
        String behaviour = BEHAVIOUR.replace("changes:\n", "changes:\n        '*': {/seen: '${since}'}\n");
        MockEngine engine = engine(behaviour, """
                - id: a
                  state: queued
                  plan:
                    phases:
                      - {state: queued, for: PT1S}
                      - {state: printing, for: PT1S}
                      - {state: printing, for: PT1S, set: {/sheets: 1}}
                      - {state: printed}
                """);
        assertThat(jobs(engine, "")).isEqualTo("[{\"id\":\"a\",\"state\":\"queued\"}]");

        clock.forward(Duration.ofSeconds(2));

        assertThat(jobs(engine, ""))
                .isEqualTo("[{\"id\":\"a\",\"state\":\"printing\",\"seen\":\"2030-01-01T00:00:02Z\","
                        + "\"since\":\"2030-01-01T00:00:01Z\",\"sheets\":1}]");
    }

    @Test
    void mayJustSayWhenTheyEndAndHow() throws IOException {
        MockEngine engine = engine("- {id: a, state: jammed, plan: {until: '@PT7S', state: torn, set: {/why: paper}}}");
        jobs(engine, "");
        clock.forward(Duration.ofMillis(6999));
        assertThat(jobs(engine, "")).isEqualTo("[{\"id\":\"a\",\"state\":\"jammed\"}]");

        clock.forward(Duration.ofMillis(1));

        assertThat(jobs(engine, "")).contains("\"state\":\"torn\"", "\"why\":\"paper\"");
    }

    @Test
    void whatCannotBeIsToldAtTheStart() throws IOException {
        assertThat(problems("""
                - {id: a, state: lost}
                - {id: b, state: torn, plan: {for: PT1S, state: printed}}
                - {id: c, state: jammed, plan: {phases: [{state: queued, for: PT1S}, {state: printed}]}}
                - {id: d, state: queued, plan: {for: PT1S, state: torn, set: {/log/-: x}}}
                - {id: e, state: queued, plan: {for: PT1S, state: torn, set: {/note: '${sinse}'}}}
                """))
                .containsExactly(
                        "1 [unknown-state]",
                        "2 [bad-lifecycle]",
                        "3 [bad-lifecycle]",
                        "4 [dangling-pointer]",
                        "5 [unknown-placeholder]");
    }

    @Test
    void changesOfAnUnknownStateAreToldAtTheStart() {
        String mistaken = BEHAVIOUR.replace("seed: seed/jobs.yaml", "").replace("torn: {/since", "tron: {/since");

        assertThat(Tiny.problems(CONTRACT, mistaken)).containsExactly("behaviour.yaml:14:9 [unknown-state]");
    }

    private MockEngine engine(String seed) throws IOException {
        return engine(BEHAVIOUR, seed);
    }

    private MockEngine engine(String behaviour, String seed) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), CONTRACT);
        Files.writeString(folder.resolve("behaviour.yaml"), behaviour);
        Files.createDirectories(folder.resolve("seed"));
        Files.writeString(folder.resolve("seed/jobs.yaml"), seed);
        return MockEngine.of(
                List.of(Mount.atRoot(Contract.load(folder))),
                EngineOptions.usual().withClock(clock));
    }

    private static String jobs(MockEngine engine, String query) {
        MockResponse answer = engine.answer(Tiny.get("/jobs" + query));
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private List<String> problems(String seed) throws IOException {
        try {
            engine(seed);
            return List.of();
        } catch (SpecException e) {
            return e.problems().stream()
                    .map(problem -> problem.location().line() + " [" + problem.code() + "]")
                    .toList();
        }
    }
}
