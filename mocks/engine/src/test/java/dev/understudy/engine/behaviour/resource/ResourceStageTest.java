package dev.understudy.engine.behaviour.resource;

import static dev.understudy.engine.Tiny.get;
import static dev.understudy.engine.Tiny.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Tiny;
import dev.understudy.engine.http.MockResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceStageTest {
    private static final String CONTRACT = """
            paths:
              /notes:
                get:
                  operationId: listNotes
                  responses:
                    '200': {description: Notes., content: {application/json: {schema: {type: array}, examples: {two: {value: [1, 2]}}}}}
                post:
                  operationId: createNote
                  requestBody:
                    required: true
                    content: {application/json: {schema: {type: object}}}
                  responses:
                    '201': {description: The note., content: {application/json: {schema: {type: object}, examples: {one: {value: {}}}}}}
                    '409': {description: Taken., content: {application/json: {schema: {type: object}, examples: {taken: {value: {error: taken}}}}}}
                    '400': {description: Bad., content: {application/json: {schema: {type: object}, examples: {bad: {value: {error: ''}}}}}}
            """;
    private static final String BEHAVIOUR = """
            refusals:
              taken: {status: 409, example: taken, operations: [createNote]}
              invalid-request: {status: 400, example: bad, set: {/error: '${violations}'}, operations: [createNote]}
            resources:
              note: {id: /id}
            operations:
              listNotes:
                list: note
                order: [/id]
                answer: {example: two, set: {'': '${items}'}}
              createNote:
                create: note
                id: {at: body/name, else: uuid, reserved: ^all$, taken: taken}
                item: {id: '${id}'}
                answer: {example: one, set: {'': '${item}'}}
            """;

    private final MockEngine engine = Tiny.engine(CONTRACT, BEHAVIOUR);

    @Test
    void whatIsCreatedIsListed() {
        assertThat(create("a").status()).isEqualTo(201);
        assertThat(engine.answer(get("/notes")).text()).isEqualTo("[{\"id\":\"a\"}]");
    }

    @Test
    void anIdIsTakenOnce() {
        create("a");

        assertThat(create("a").status()).isEqualTo(409);
        assertThat(engine.answer(get("/notes")).text()).isEqualTo("[{\"id\":\"a\"}]");
    }

    @Test
    void aReservedIdIsNamedByItsPlace() {
        MockResponse refusal = create("all");

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.headers().first("Understudy-Violations")).hasValue("pattern-mismatch /body/name");
        assertThat(refusal.text()).contains("body property \\\"name\\\": expected an id that is not reserved");
    }

    @Test
    void nothingIsMadeThatCouldNotBeToldAbout() {
        MockResponse refusal = engine.answer(post("/notes", "{\"name\":\"a\"}", "Accept", "text/html"));

        assertThat(refusal.status()).isEqualTo(406);
        assertThat(engine.answer(get("/notes")).text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code=abc", "delay=x", "delay=PT1H"})
    void nothingIsMadeForAPreferenceThatCannotBeRead(String preference) {
        assertThat(engine.answer(post("/notes", "{\"name\":\"a\"}", "Prefer", preference))
                        .status())
                .isEqualTo(400);
        assertThat(engine.answer(get("/notes")).text()).isEqualTo("[]");
    }

    @Test
    void anAnswerComesLaterIfAskedTo() {
        MockResponse answer = engine.answer(get("/notes", "Prefer", "delay=PT0.5S"));

        assertThat(answer.delay()).isEqualTo(Duration.ofMillis(500));
        assertThat(answer.headers().first("Preference-Applied")).hasValue("delay=PT0.5S");
    }

    @Test
    void aCertainAnswerIsAnExample() {
        assertThat(engine.answer(get("/notes", "Prefer", "example=two")).text()).isEqualTo("[1,2]");
    }

    @Test
    void worldsAreToldApartByTheirWholeName() {
        String name = "x".repeat(3000);
        engine.answer(post("/notes", "{\"name\":\"a\"}", "Understudy-World", name));

        assertThat(engine.answer(get("/notes", "Understudy-World", name)).text())
                .isEqualTo("[{\"id\":\"a\"}]");
        assertThat(engine.answer(get("/notes", "Understudy-World", name + "y")).text())
                .isEqualTo("[]");
        assertThat(engine.answer(get("/notes")).text()).isEqualTo("[]");
    }

    private MockResponse create(String name) {
        return engine.answer(post("/notes", "{\"name\":\"" + name + "\"}"));
    }
}
