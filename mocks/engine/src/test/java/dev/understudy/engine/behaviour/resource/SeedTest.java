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

class SeedTest {
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Jobs, version: '1'}
            paths:
              /jobs:
                get:
                  operationId: listJobs
                  responses:
                    '200':
                      description: Jobs.
                      content:
                        application/json:
                          schema: {type: array, items: {type: object}}
                          examples: {some: {value: []}}
            """;
    private static final String BEHAVIOUR = """
            refusals: {gone: {status: 410, body: {}}}
            resources:
              job:
                id: /id
                seed: seed/jobs.yaml
                instants: seconds
                lifecycle:
                  created: /created
                  phases: [{state: printing, for: PT10S}, {state: printed}]
                  show: {/state: '${state}'}
            operations:
              listJobs:
                list: job
                order: [-/created]
                answer: {example: some, set: {'': '${items}'}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final MovableClock clock = MovableClock.frozenAt("2030-01-01T00:00:00Z");

    @Test
    void instantsAreRelativeToTheWorldsStart() throws IOException {
        assertThat(jobs(engine("- {id: a, created: '@-PT5S'}\n- {id: b, created: '@-PT1M'}")))
                .isEqualTo("[{\"id\":\"a\",\"created\":\"2029-12-31T23:59:55Z\",\"state\":\"printing\"},"
                        + "{\"id\":\"b\",\"created\":\"2029-12-31T23:59:00Z\",\"state\":\"printed\"}]");
    }

    @Test
    void runsLiveOnWhenTheClockMoves() throws IOException {
        MockEngine engine = engine("- {id: a, created: '@-PT5S'}");
        assertThat(jobs(engine)).contains("\"state\":\"printing\"");

        clock.forward(Duration.ofSeconds(5));

        assertThat(jobs(engine)).contains("\"state\":\"printed\"");
    }

    @Test
    void whatCannotBeReadIsToldAtTheStart() throws IOException {
        String seed = """
                - {id: a, created: yesterday}
                - {id: b, created: '@PT0S', plan: rush}
                - id: c
                  created: '@PT0S'
                  inputs:
                  - {event: done, at: soon}
                - {id: a, created: '@PT0S'}
                - {created: '@PT0S'}
                """;

        assertThat(problems(seed))
                .containsExactly(
                        "1:11 [bad-instant]",
                        "2:29 [unknown-plan]",
                        "6:19 [bad-instant]",
                        "7:3 [bad-seed]",
                        "8:3 [bad-seed]");
    }

    private MockEngine engine(String seed) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), CONTRACT);
        Files.writeString(folder.resolve("behaviour.yaml"), BEHAVIOUR);
        Files.createDirectories(folder.resolve("seed"));
        Files.writeString(folder.resolve("seed/jobs.yaml"), seed);
        return MockEngine.of(
                List.of(Mount.atRoot(Contract.load(folder))),
                EngineOptions.usual().withClock(clock));
    }

    private static String jobs(MockEngine engine) {
        MockResponse answer = engine.answer(Tiny.get("/jobs"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private List<String> problems(String seed) throws IOException {
        try {
            engine(seed);
            return List.of();
        } catch (SpecException e) {
            return e.problems().stream()
                    .map(problem ->
                            problem.location().line() + ":" + problem.location().column() + " [" + problem.code() + "]")
                    .toList();
        }
    }
}
