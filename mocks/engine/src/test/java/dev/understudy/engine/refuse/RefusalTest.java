package dev.understudy.engine.refuse;

import static dev.understudy.engine.Tiny.get;
import static dev.understudy.engine.Tiny.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Tiny;
import dev.understudy.engine.http.MockResponse;
import org.junit.jupiter.api.Test;

/** Who decides what a refusal looks like: the behaviour file, else the contract's own example, else we. */
class RefusalTest {
    private static final String RUNS = """
            paths:
              /runs:
                get:
                  operationId: listRuns
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, maximum: 9}}
                    - {name: order, in: query, schema: {enum: [up, down]}}
                  responses:
                    '200': {description: Runs}
                    '400':
                      description: Bad
                      headers: {X-Trace: {schema: {type: array, items: {type: integer}}, example: [1, 2]}}
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [message]
                            properties: {message: {type: string}, errors: {type: array}, count: {type: integer}}
                          examples:
                            bad: {value: {message: 'Bad ${request}', errors: [{a: 1}], count: 1}}
              /quiet:
                get:
                  operationId: quiet
                  parameters: [{name: limit, in: query, schema: {type: integer}}]
                  responses: {'200': {description: Quiet}}
                post:
                  operationId: loud
                  requestBody: {required: true, content: {application/json: {schema: {type: object, required: [id]}}}}
                  responses: {'200': {description: Loud}}
            """;

    @Test
    void isAsTheBehaviourFileSays() {
        MockEngine engine = Tiny.engine(RUNS.replace("  /quiet:", "  x-quiet:"), """
                refusals:
                  invalid-request:
                    status: 400
                    example: bad
                    set:
                      /errors: {each-violation: {code: '${violation.service-code}', at: '${violation.path}', say: '${violation.name}: ${violation.detail}'}}
                      /count: '${limit}'
                      /message: '${violations}'
                    headers: {X-First: '${violation.code} in ${violation.in}'}
                violation-codes: {not-in-enum: CHOICE, default: OTHER}
                """);

        MockResponse answer = engine.answer(get("/runs?limit=10&order=é%0A"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .isEqualTo("{\"message\":\"query parameter \\\"limit\\\": expected an integer of at most 9, got 10; "
                        + "query parameter \\\"order\\\": expected one of \\\"up\\\", \\\"down\\\", got \\\"é\\\\n\\\"\","
                        + "\"errors\":["
                        + "{\"code\":\"OTHER\",\"at\":[\"query\",\"limit\"],\"say\":\"limit: expected an integer of at most 9, got 10\"},"
                        + "{\"code\":\"CHOICE\",\"at\":[\"query\",\"order\"],\"say\":\"order: expected one of \\\"up\\\", \\\"down\\\", got \\\"é\\\\n\\\"\"}],"
                        + "\"count\":0}");
        assertThat(answer.headers().first("X-First")).contains("too-large in query");
        assertThat(answer.headers().first("Understudy-Refusal")).contains("invalid-request");
        assertThat(answer.headers().first("Understudy-Violations"))
                .contains("too-large /query/limit, not-in-enum /query/order");
    }

    @Test
    void saysWhatTheContractsExampleSaysWhereNothingIsSet() {
        MockEngine engine = Tiny.engine(
                RUNS.replace("  /quiet:", "  x-quiet:"), "refusals: {invalid-request: {status: 400, example: bad}}");

        assertThat(engine.answer(get("/runs?limit=10")).text())
                .isEqualTo("{\"message\":\"Bad ${request}\",\"errors\":[{\"a\":1}],\"count\":1}");
    }

    @Test
    void isTheContractsOwnExampleWhenTheFileIsSilent() {
        MockResponse answer = Tiny.engine(RUNS).answer(get("/runs?limit=10"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).startsWith("{\"message\":\"Bad ${request}\"");
        assertThat(answer.headers().first("X-Trace")).contains("1,2");
        assertThat(answer.headers().first("Understudy-Violations")).contains("too-large /query/limit");
    }

    @Test
    void isOurOwnWhenTheContractIsSilentToo() {
        MockResponse answer = Tiny.engine(RUNS).answer(get("/quiet?limit=x"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().first("Content-Type")).contains("application/problem+json");
        assertThat(answer.text())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Invalid request\",\"status\":400,"
                        + "\"detail\":\"query parameter \\\"limit\\\": expected an integer, got \\\"x\\\"\",\"code\":\"invalid-request\","
                        + "\"violations\":[{\"code\":\"wrong-type\",\"pointer\":\"/query/limit\","
                        + "\"message\":\"query parameter \\\"limit\\\": expected an integer, got \\\"x\\\"\"}]}");
    }

    @Test
    void ofABodyIsThatOfARequestWhenTheFileHasNoOther() {
        String whole = "refusals: {invalid-request: {status: 418, body: {say: '${violations}'}}}";

        MockResponse answer =
                Tiny.engine(RUNS, whole, Tiny.options().withSelfCheck(false)).answer(post("/quiet", "{}"));

        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.text()).isEqualTo("{\"say\":\"body property \\\"id\\\": expected a value, got nothing\"}");
        assertThat(answer.headers().first("Understudy-Refusal")).contains("invalid-body");
    }

    @Test
    void namesNoMoreViolationsThanAHeaderHolds() {
        StringBuilder parameters = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            parameters.append("{name: 'é").append(i).append("', in: query, required: true, schema: {}},");
        }
        MockEngine engine =
                Tiny.engine("paths: {/a: {get: {parameters: [" + parameters + "], responses: {'200': {}}}}}");

        assertThat(engine.answer(get("/a"))
                        .headers()
                        .first("Understudy-Violations")
                        .orElseThrow())
                .hasSizeLessThan(400)
                .startsWith("required /query/?0, required /query/?1,");
    }

    @Test
    void writesNothingIntoHeadersThatCannotStandThere() {
        MockEngine engine = Tiny.engine(
                "paths: {/a: {get: {parameters: [{name: q, in: query, schema: {type: integer}}], responses: {'200': {}}}}}",
                "refusals: {invalid-request: {status: 400, body: x, media-type: text/plain, headers: {X-Why: '${violations}'}}}",
                Tiny.options().withSelfCheck(false));

        MockResponse answer = engine.answer(get("/a?q=%0D%0ASet-Cookie:%20é"));

        assertThat(answer.headers().first("X-Why").orElseThrow()).matches("[ -~]*");
        assertThat(answer.text()).isEqualTo("x");
        assertThat(answer.headers().first("Content-Type")).contains("text/plain");
    }
}
