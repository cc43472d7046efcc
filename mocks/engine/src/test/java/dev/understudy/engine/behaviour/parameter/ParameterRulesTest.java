package dev.understudy.engine.behaviour.parameter;

import static dev.understudy.engine.Tiny.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Tiny;
import org.junit.jupiter.api.Test;

class ParameterRulesTest {
    private static final String RUNS = """
            security: [{token: []}]
            paths:
              /runs:
                get:
                  operationId: listRuns
                  parameters:
                    - {name: 'status[]', in: query, schema: {type: array, items: {enum: [done]}}}
                  responses: {'200': {description: Runs}}
            components: {securitySchemes: {token: {type: http, scheme: bearer}}}
            """;
    private final MockEngine engine = Tiny.engine(RUNS, """
            refusals: {no-version: {status: 400, body: no-version}}
            parameter-aliases: {status: 'status[]'}
            refused-parameters: [{name: 'page(/size)?', message: send limit instead of page}]
            required-headers: [{name: X-Version, refusal: no-version, except-tokens: ^old}]
            """, Tiny.options().withSelfCheck(false));

    @Test
    void readsAnAliasAsTheContractsParameter() {
        assertThat(violations("status=done")).isEmpty();
        assertThat(violations("status=lost")).isEqualTo("not-in-enum /query/status[]/0");
        assertThat(violations("status%5B%5D=lost")).isEqualTo("not-in-enum /query/status[]/0");
    }

    @Test
    void refusesTheParametersThatTheServiceRefuses() {
        assertThat(violations("page=1")).isEqualTo("refused-parameter /query/page");
        assertThat(violations("page/size=1")).isEqualTo("refused-parameter /query/page~1size");
        assertThat(violations("pages=1")).isEmpty();
    }

    @Test
    void tellsARefusedParameterBesideOtherViolations() {
        assertThat(violations("status=lost&page=1"))
                .isEqualTo("refused-parameter /query/page, not-in-enum /query/status[]/0");
        assertThat(engine.answer(get("/runs?page=1", "Authorization", "Bearer a", "X-Version", "1"))
                        .text())
                .contains("query parameter \\\"page\\\": send limit instead of page");
    }

    @Test
    void wantsHeadersThatTheServiceWants() {
        assertThat(engine.answer(get("/runs", "Authorization", "Bearer a")).text())
                .isEqualTo("\"no-version\"");
        assertThat(engine.answer(get("/runs", "Authorization", "Bearer a", "x-version", "1"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void excusesTheCallersThatTheServiceExcuses() {
        assertThat(engine.answer(get("/runs", "Authorization", "Bearer old-token"))
                        .status())
                .isEqualTo(200);
    }

    private String violations(String query) {
        return engine.answer(get("/runs?" + query, "Authorization", "Bearer a", "X-Version", "1"))
                .headers()
                .first("Understudy-Violations")
                .orElse("");
    }
}
