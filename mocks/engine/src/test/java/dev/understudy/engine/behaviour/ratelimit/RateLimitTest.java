package dev.understudy.engine.behaviour.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Tiny;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.time.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final String RUNS = """
            security: [{token: []}]
            paths:
              /runs:
                get: {operationId: listRuns, responses: {'200': {description: Runs}}}
                post: {operationId: createRun, responses: {'201': {description: Run}}}
            components: {securitySchemes: {token: {type: http, scheme: bearer}}}
            """;
    private static final String TWO = """
            refusals: {rate-limited: {status: 429, body: {wait: '${seconds}'}, headers: {Retry-After: '${seconds}'}}}
            rate-limits:
              - {name: all, permits: 2, per: PT10S, headers: {RateLimit: 'l=${limit}, r=${remaining}, w=${window}, t=${seconds}'}}
            """;
    private final MovableClock clock = MovableClock.frozenAt("2030-01-01T00:00:00Z");
    private final EngineOptions options = Tiny.options().withClock(clock).withSelfCheck(false);

    @Test
    void refusesUntilTheWindowHasPassed() {
        MockEngine engine = Tiny.engine(RUNS, TWO, options);

        assertThat(engine.answer(by("a")).status()).isEqualTo(200);
        assertThat(engine.answer(by("a")).status()).isEqualTo(200);
        clock.forward(Duration.ofMillis(3500));
        MockResponse refusal = engine.answer(by("a"));
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.text()).isEqualTo("{\"wait\":7}");
        assertThat(refusal.headers().first("Retry-After")).contains("7");
        assertThat(refusal.headers().first("Understudy-Refusal")).contains("rate-limited");

        clock.forward(Duration.ofMillis(6500));
        assertThat(engine.answer(by("a")).status()).isEqualTo(200);
    }

    @Test
    void tellsTheStateOfTheLimitOnEveryAnswer() {
        MockEngine engine = Tiny.engine(RUNS, TWO, options);

        assertThat(engine.answer(by("a")).headers().first("RateLimit")).contains("l=2, r=1, w=10, t=10");
        assertThat(engine.answer(by("a")).headers().first("RateLimit")).contains("l=2, r=0, w=10, t=10");
        assertThat(engine.answer(by("a")).headers().first("RateLimit")).contains("l=2, r=0, w=10, t=10");
    }

    @Test
    void countsEachCredentialApart() {
        MockEngine engine = Tiny.engine(RUNS, TWO, options);
        for (int i = 0; i < 3; i++) {
            engine.answer(by("a"));
        }

        assertThat(engine.answer(by("b")).status()).isEqualTo(200);
        assertThat(engine.answer(by("a")).status()).isEqualTo(429);
    }

    @Test
    void countsEachNamedWorldApart() {
        MockEngine engine = Tiny.engine(RUNS, TWO, options);
        for (int i = 0; i < 3; i++) {
            engine.answer(by("a"));
        }

        assertThat(engine.answer(by("a").withHeader("Understudy-World", "other"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void countsAddressesWithinAWorld() {
        MockEngine engine = Tiny.engine(RUNS, """
                refusals: {}
                rate-limits: [{name: one, permits: 1, per: PT10S, by: address}]
                """, options);

        assertThat(engine.answer(from("10.0.0.1", "a")).status()).isEqualTo(200);
        assertThat(engine.answer(from("10.0.0.1", "a")).status()).isEqualTo(429);
        assertThat(engine.answer(from("10.0.0.2", "a")).status()).isEqualTo(200);
        assertThat(engine.answer(from("10.0.0.1", "b")).status()).isEqualTo(200);
    }

    @Test
    void countsOnlyTheOperationsItNames() {
        MockEngine engine = Tiny.engine(RUNS, """
                refusals: {}
                rate-limits: [{name: one, permits: 1, per: PT10S, operations: [createRun]}]
                """, options);

        assertThat(engine.answer(by("a")).status()).isEqualTo(200);
        assertThat(engine.answer(by("a")).status()).isEqualTo(200);
        assertThat(engine.answer(create("a")).status()).isEqualTo(201);
        assertThat(engine.answer(create("a")).status()).isEqualTo(429);
    }

    @Test
    void refusesByTheFirstLimitThatIsUsedUp() {
        MockEngine engine = Tiny.engine(RUNS, """
                refusals: {slow: {status: 429, body: slow}, slower: {status: 429, body: slower}}
                rate-limits:
                  - {name: many, permits: 2, per: PT10S, refusal: slow}
                  - {name: few, permits: 1, per: PT1S, refusal: slower, algorithm: token-bucket}
                """, options);

        assertThat(engine.answer(by("a")).status()).isEqualTo(200);
        assertThat(engine.answer(by("a")).text()).isEqualTo("\"slower\"");
        assertThat(engine.answer(by("a")).text()).isEqualTo("\"slow\"");
    }

    @Test
    void doesNotCountWhoIsNotLetIn() {
        MockEngine engine = Tiny.engine(RUNS, TWO, options);
        for (int i = 0; i < 5; i++) {
            assertThat(engine.answer(Tiny.get("/runs")).status()).isEqualTo(401);
        }

        assertThat(engine.answer(by("a")).status()).isEqualTo(200);
    }

    @Test
    void canBeSwitchedOff() {
        MockEngine engine = Tiny.engine(RUNS, TWO, options.withRateLimits(false));
        for (int i = 0; i < 10; i++) {
            assertThat(engine.answer(by("a")).status()).isEqualTo(200);
        }
    }

    private static MockRequest by(String token) {
        return Tiny.get("/runs", "Authorization", "Bearer " + token);
    }

    private static MockRequest create(String token) {
        return MockRequest.of("POST", "/runs", "Authorization", "Bearer " + token);
    }

    private static MockRequest from(String peer, String token) {
        return new MockRequest("GET", "/runs", Headers.of("Authorization", "Bearer " + token), new byte[0], peer);
    }

    @Test
    void countsEachCredentialOfOneWorldApart() {
        MockEngine engine = Tiny.engine(RUNS, TWO, options);
        for (int i = 0; i < 3; i++) {
            engine.answer(Tiny.get("/runs", "Authorization", "Bearer a", "Understudy-World", "shared"));
        }

        assertThat(engine.answer(Tiny.get("/runs", "Authorization", "Bearer b", "Understudy-World", "shared"))
                        .status())
                .isEqualTo(200);
    }
}
