package dev.understudy.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.time.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A mock of a tiny contract, and its administration, which holds every answer of its own against its contract. */
final class AdministeredMock {
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Shop, version: '7'}
            security: [{key: []}, {token: []}]
            paths:
              /jobs:
                get:
                  operationId: listJobs
                  parameters: [{name: limit, in: query, schema: {type: integer, maximum: 50}}]
                  responses:
                    '200': {description: Jobs., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Job'}}, examples: {none: {value: []}}}}}
                    '400': {description: Bad., content: {application/json: {schema: {type: object}, examples: {bad: {value: {}}}}}}
                    '429': {description: Slow., content: {application/json: {schema: {type: object}, examples: {slow: {value: {}}}}}}
              /shops/{shop}/jobs/{id}:
                get:
                  operationId: getJob
                  parameters:
                    - {name: shop, in: path, required: true, schema: {type: string}, example: main}
                    - {name: id, in: path, required: true, schema: {type: string}, example: a}
                  responses:
                    '200': {description: Job., content: {application/json: {schema: {$ref: '#/components/schemas/Job'}, examples: {one: {value: {shop: main, id: a, copies: 1}}}}}}
                    '404': {description: None., content: {application/json: {schema: {type: object}, examples: {gone: {value: {}}}}}}
                    default: {description: Else., content: {application/json: {schema: {type: object}, examples: {else: {value: {}}}}}}
            components:
              schemas:
                Job:
                  type: object
                  required: [shop, id, copies]
                  properties: {shop: {type: string}, id: {type: string}, copies: {type: integer, minimum: 1}}
              securitySchemes:
                key: {type: apiKey, in: query, name: api key}
                token: {type: http, scheme: bearer}
            """;
    private static final String BEHAVIOUR = """
            refusals: {gone: {status: 404, example: gone, operations: [getJob]}}
            rate-limits:
              - {name: all, permits: 100, per: PT1S, by: credential, algorithm: fixed-window}
            resources:
              job: {id: [/shop, /id], instants: seconds}
            operations:
              listJobs: {list: job, order: [/id], answer: {example: none, set: {'': '${items}'}}}
              getJob: {get: job, id: id, unknown: gone, within: {shop: {at: /shop}}, answer: {example: one, set: {'': '${item}'}}}
            """;
    private static final JsonMapper JSON = new JsonMapper();

    final MovableClock clock;
    final MockEngine engine;
    private final Administration administration;

    AdministeredMock() {
        this(AdminOptions.usual());
    }

    AdministeredMock(AdminOptions options) {
        this(options, MovableClock.frozenAt("2030-01-01T00:00:00Z"));
    }

    AdministeredMock(AdminOptions options, MovableClock clock) {
        this.clock = clock;
        engine = MockEngine.of(
                List.of(Mount.named(Contract.parse("shop", CONTRACT, BEHAVIOUR))),
                EngineOptions.usual().withClock(clock));
        administration = Administration.of(engine, options.withSelfCheck(true));
    }

    /** What the mocked API answers in a world. */
    MockResponse call(String world, String target, String... headers) {
        MockRequest request = MockRequest.of("GET", "/shop" + target, headers);
        boolean isKnown = request.headers().contains("Authorization") || target.contains("api%20key");
        return engine.answer((isKnown ? request : request.withHeader("Authorization", "Bearer me"))
                .withHeader("Understudy-World", world));
    }

    /** What the administration answers to a request. */
    MockResponse answer(MockRequest request) {
        return administration.answer(request);
    }

    Administration administration() {
        return administration;
    }

    MockResponse get(String path) {
        return answer(MockRequest.of("GET", "/__understudy" + path));
    }

    MockResponse delete(String path) {
        return answer(MockRequest.of("DELETE", "/__understudy" + path));
    }

    MockResponse send(String method, String path, String body) {
        return answer(MockRequest.of(method, "/__understudy" + path)
                .withBody("application/json", body.getBytes(StandardCharsets.UTF_8)));
    }

    MockResponse put(String path, String body) {
        return send("PUT", path, body);
    }

    static JsonNode json(MockResponse answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
