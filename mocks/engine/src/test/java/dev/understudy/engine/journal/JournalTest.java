package dev.understudy.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Tiny;
import dev.understudy.engine.trace.TraceNote;
import dev.understudy.engine.validate.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final String RUNS = """
            paths:
              /runs:
                get:
                  operationId: listRuns
                  parameters: [{name: limit, in: query, schema: {type: integer}}]
                  responses: {'200': {description: Runs, content: {application/json: {schema: {type: integer}, examples: {wrong: {value: none}}}}}}
                post: {operationId: createRun, requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'204': {description: Made}}}
            """;

    private final MockEngine engine =
            Tiny.engine(RUNS, "", Tiny.options().withSelfCheck(false).withJournalEntries(3));

    @Test
    void keepsTheNewestOfEachWorldNewestFirst() {
        for (int i = 0; i < 5; i++) {
            engine.answer(Tiny.get("/runs?limit=" + i, "Understudy-World", i % 2 == 0 ? "even" : "odd"));
        }
        assertThat(targets(Optional.empty())).containsExactly("/runs?limit=4", "/runs?limit=3", "/runs?limit=2");
        assertThat(targets(Optional.of("odd"))).containsExactly("/runs?limit=3");

        engine.journal().clear("even");
        assertThat(targets(Optional.empty())).containsExactly("/runs?limit=3");
    }

    @Test
    void tellsWhatTheRequestBrokeAndWhy() {
        engine.answer(Tiny.get("/runs?limit=lots"));
        Recorded refused = newest();
        assertThat(refused.refusal()).contains("invalid-request");
        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly("/query/limit");
        assertThat(refused.trace())
                .containsExactly(
                        new TraceNote("auth", "admitted to the world nobody"),
                        new TraceNote("validate", "refused as invalid-request, for 1 violation"));
    }

    @Test
    void tellsWhatTheAnswerBroke() {
        engine.answer(Tiny.get("/runs"));
        assertThat(engine.violations(newest())).extracting(Violation::pointer).containsExactly("/body");
        engine.answer(Tiny.post("/runs", "{}"));
        assertThat(engine.violations(newest())).isEmpty();
    }

    @Test
    void keepsWhatReachedNoOperation() {
        engine.answer(Tiny.get("/moon"));
        assertThat(newest().operation()).isEmpty();
        assertThat(newest().response().status()).isEqualTo(404);
    }

    @Test
    void makesRoomWhenExchangesTakeTooMuchMemory() {
        MockEngine large = Tiny.engine(RUNS, "", Tiny.options().withSelfCheck(false));
        String megabyte = "{\"x\":\"" + "x".repeat(1 << 20) + "\"}";
        for (int i = 0; i < 70; i++) {
            large.answer(Tiny.post("/runs", megabyte));
        }
        assertThat(large.journal().size()).isBetween(60, 63);
    }

    @Test
    void whatARequestBrokeTakesMemoryToo() {
        engine.answer(Tiny.get("/runs?limit=lots"));
        Recorded refused = newest();
        Journal journal = new Journal(3);
        for (int i = 1; i <= 3; i++) {
            journal.add(brokenOften(refused, journal.nextId()));
        }
        assertThat(journal.size()).isEqualTo(1);
    }

    @Test
    void countsHowOftenEachStatusWasAnswered() {
        engine.answer(Tiny.post("/runs", "{}"));
        engine.answer(Tiny.post("/runs", "{}"));
        engine.answer(Tiny.post("/runs", "[]"));
        assertThat(count("createRun", 204)).isEqualTo(2);
        assertThat(engine.coverage().tallies()).hasSize(2);
        engine.coverage().clear();
        assertThat(engine.coverage().counts()).isEmpty();
        engine.answer(Tiny.post("/runs", "{}"));
        assertThat(engine.coverage().counts())
                .containsOnly(Map.entry(new Coverage.Answered("tiny", "createRun", 204), 1L));
        assertThat(count("createRun", 204)).isEqualTo(3);
    }

    private static Recorded brokenOften(Recorded refused, long id) {
        return new Recorded(
                id,
                refused.world(),
                refused.credential(),
                refused.instant(),
                refused.api(),
                refused.operation(),
                refused.request(),
                refused.response(),
                refused.refusal(),
                Collections.nCopies(200_000, refused.violations().get(0)),
                refused.trace(),
                refused.took());
    }

    private long count(String operation, int status) {
        Tally tally = engine.coverage().tallies().get(new Coverage.Answered("tiny", operation, status));
        return tally == null ? 0 : tally.count();
    }

    private Recorded newest() {
        return engine.journal().newest(Optional.empty(), all -> true, 1).get(0);
    }

    private List<String> targets(Optional<String> world) {
        return engine.journal().newest(world, all -> true, 10).stream()
                .map(exchange -> exchange.request().target())
                .toList();
    }
}
