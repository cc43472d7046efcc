package dev.understudy.engine.behaviour.resource;

import static dev.understudy.engine.Tiny.get;
import static dev.understudy.engine.Tiny.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Tiny;
import dev.understudy.engine.http.MockResponse;
import org.junit.jupiter.api.Test;

/** A world keeps so much and no more, and says so. */
class LimitsTest {
    private static final String CONTRACT = """
            paths:
              /runs:
                get: {operationId: listRuns, responses: &ok {'200': {description: Ok., content: {application/json: {schema: {}, examples: {one: {value: {}}}}}}}}
                post:
                  operationId: createRuns
                  requestBody: &body {required: true, content: {application/json: {schema: {}}}}
                  responses: *ok
              /runs/{id}:
                post:
                  operationId: command
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  requestBody: *body
                  responses: *ok
            """;
    private static final String BEHAVIOUR = """
            refusals:
              unknown: {status: 404, body: {error: unknown}}
            resources:
              run:
                id: /id
                max-items: 3
                max-inputs: 2
                lifecycle:
                  states: {running: running, done: succeeded}
                  commands: {restart: {}}
            operations:
              listRuns: {list: run, order: [/id], answer: {example: one, set: {'': '${items}'}}}
              createRuns:
                create: run
                each: ''
                id: {at: body/id, else: uuid}
                item: {id: '${id}', created: '${now}'}
                answer: {example: one, set: {'': '${items}'}}
              command: {command: run, id: id, unknown: unknown, name: body, answer: {example: one, set: {'': '${item}'}}}
            """;

    private final MockEngine engine = Tiny.engine(CONTRACT, BEHAVIOUR);

    @Test
    void moreItemsThanAWorldKeepsAreRefusedTogether() {
        assertThat(create("[{\"id\":\"a\"},{\"id\":\"b\"}]").status()).isEqualTo(200);
        String before = list();
        MockResponse refusal = create("[{\"id\":\"c\"},{\"id\":\"d\"}]");

        assertThat(refusal.status()).isEqualTo(507);
        assertThat(refusal.headers().first("Understudy-Refusal")).hasValue("full");
        assertThat(list()).isEqualTo(before);
        assertThat(create("[{\"id\":\"c\"}]").status()).isEqualTo(200);
    }

    @Test
    void moreCommandsThanAnItemTakesAreRefused() {
        create("[{\"id\":\"a\"}]");
        assertThat(restart().status()).isEqualTo(200);
        assertThat(restart().status()).isEqualTo(200);

        assertThat(restart().status()).isEqualTo(507);
    }

    @Test
    void theBehaviourFileSaysHowThatIsRefused() {
        MockEngine other = Tiny.engine(
                CONTRACT,
                BEHAVIOUR
                        .replace("max-items: 3", "max-items: 1")
                        .replace("refusals:", "refusals:\n  full: {status: 422, body: {error: enough}}"),
                Tiny.options().withSelfCheck(false));

        MockResponse refusal = other.answer(post("/runs", "[{},{}]"));
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.text()).isEqualTo("{\"error\":\"enough\"}");
    }

    private MockResponse create(String body) {
        return engine.answer(post("/runs", body));
    }

    private MockResponse restart() {
        return engine.answer(post("/runs/a", "\"restart\""));
    }

    private String list() {
        return engine.answer(get("/runs")).text();
    }
}
