package dev.understudy.engine;

import static dev.understudy.engine.Tiny.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.SpecException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MockEngineTest {
    private static final String RUNS = """
            servers: [{url: 'https://api.example.com/v1'}]
            paths:
              /runs:
                get:
                  operationId: listRuns
                  parameters: [{name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 250}}]
                  responses:
                    '200': {description: Runs, content: {application/json: {schema: {type: array}, example: [1]}}}
                post:
                  operationId: createRun
                  requestBody:
                    required: true
                    content:
                      application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}
                      text/plain: {schema: {type: string, minLength: 3}}
                  responses:
                    '201': {description: Run, content: {application/json: {example: {id: 1}}}}
              /runs/{id}:
                delete:
                  operationId: deleteRun
                  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                  responses: {'204': {description: Gone}}
            """;
    private final MockEngine engine = Tiny.engine(RUNS);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        a valid request              :: GET    :: /runs?limit=2   :: 200 listRuns
        with the server's path       :: GET    :: /v1/runs        :: 200 listRuns
        with half the server's path  :: GET    :: /v2/runs        :: 404 unknown-path
        a parameter out of range     :: GET    :: /runs?limit=0   :: 400 invalid-request
        a parameter without value    :: GET    :: /runs?limit     :: 400 invalid-request
        an unknown parameter         :: GET    :: /runs?more=1    :: 200 listRuns
        a broken encoding            :: GET    :: /runs?limit=%zz :: 400 invalid-request
        a broken name                :: GET    :: /runs?%zz=1     :: 400 invalid-request
        a number beyond all measure  :: GET    :: /runs?limit=1e999999999 :: 400 invalid-request
        a path variable of its type  :: DELETE :: /runs/7         :: 204 deleteRun
        a path variable of no type   :: DELETE :: /runs/x         :: 400 invalid-request
        a broken path                :: DELETE :: /runs/%         :: 400 invalid-request
        an unknown path              :: GET    :: /steps          :: 404 unknown-path
        a trailing slash             :: GET    :: /runs/          :: 404 unknown-path
        another method               :: PUT    :: /runs           :: 405 method-not-allowed
        a method in small letters    :: get    :: /runs           :: 405 method-not-allowed
        a method of nobody           :: FROB   :: /runs           :: 405 method-not-allowed
        no body where one is wanted  :: POST   :: /runs           :: 422 invalid-body
        """)
    void answers(String name, String method, String target, String answer) {
        assertThat(told(engine.answer(MockRequest.of(method, target)))).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        a valid body           :: application/json                :: {"name":"x"}     :: 201 createRun
        with a charset         :: application/json; charset=utf-8 :: {"name":"x"}     :: 201 createRun
        in capitals            :: Application/JSON                :: {"name":"x"}     :: 201 createRun
        another type           :: text/plain                      :: long             :: 201 createRun
        invalid in that        :: text/plain                      :: ab               :: 422 invalid-body
        a broken rule          :: application/json                :: {}               :: 422 invalid-body
        broken JSON            :: application/json                :: {"name":         :: 422 invalid-body
        a key twice            :: application/json                :: {"name":"x","name":"y"} :: 422 invalid-body
        too large an exponent  :: application/json                :: {"name":1e99999999999} :: 422 invalid-body
        an exponent still held :: application/json                :: {"name":1e999999999} :: 422 invalid-body
        deep nesting           :: application/json                :: [[[[…            :: 422 invalid-body
        an unknown type        :: application/xml                 :: <a/>             :: 415 unsupported-media-type
        no type at all         :: lots                            :: {"name":"x"}     :: 415 unsupported-media-type
        a near miss            :: application/problem+json        :: {"name":"x"}     :: 415 unsupported-media-type
        an unknown charset     :: application/json; charset=klingon :: {"name":"x"}   :: 422 invalid-body
        """)
    void readsBodies(String name, String mediaType, String body, String answer) {
        String text = body.replace("[[[[…", "[".repeat(100_000));
        MockRequest request =
                MockRequest.of("POST", "/runs").withBody(mediaType, text.getBytes(StandardCharsets.UTF_8));

        assertThat(told(engine.answer(request))).isEqualTo(answer);
    }

    @Test
    void readsABodyWithoutTypeAsTheFirstThatIsDocumented() {
        MockRequest request = new MockRequest(
                "POST", "/runs", Headers.none(), "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8), "127.0.0.1");

        assertThat(told(engine.answer(request))).isEqualTo("201 createRun");
    }

    @Test
    void tellsWhichMethodsAPathHas() {
        assertThat(engine.answer(MockRequest.of("PUT", "/runs")).headers().first("Allow"))
                .contains("GET, HEAD, OPTIONS, POST");
        MockResponse options = engine.answer(MockRequest.of("OPTIONS", "/runs/7"));
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.headers()).isEqualTo(Headers.of("Allow", "DELETE, OPTIONS"));
    }

    @Test
    void tellsWhereSomethingIsServedWhenNothingIsThere() {
        MockEngine named = MockEngine.of(List.of(Mount.named(Tiny.contract(RUNS))), Tiny.options());

        assertThat(named.answer(get("/other")).text())
                .contains("Nothing is served at /other. Served are paths below /tiny/v1");
        assertThat(named.answer(get("/tiny/v1/runs")).status()).isEqualTo(200);
        assertThat(named.answer(get("/tiny/runs")).status()).isEqualTo(404);
        assertThat(named.owns("/tiny/anything")).isTrue();
        assertThat(named.owns("/tinyrunner")).isFalse();
    }

    @Nested
    class Head {
        @Test
        void isWhatGetWouldSayWithoutItsBody() {
            MockResponse get = engine.answer(get("/runs"));
            MockResponse head = engine.answer(MockRequest.of("HEAD", "/runs"));

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers()).isEqualTo(get.headers().and("Content-Length", "3"));
        }

        @ParameterizedTest
        @CsvSource({"/runs?limit=0, 400", "/steps, 404", "/runs/7, 405"})
        void hasNoBodyWhenRefusedEither(String target, int status) {
            MockResponse head = engine.answer(MockRequest.of("HEAD", target));

            assertThat(head.status()).isEqualTo(status);
            assertThat(head.body()).isEmpty();
        }

        @Test
        void mayBeDocumentedByItself() {
            MockEngine own = Tiny.engine("""
                    paths:
                      /a:
                        head: {operationId: headA, responses: {'204': {description: Here}}}
                        get: {operationId: getA, responses: {'200': {description: Fine}}}
                    """);

            assertThat(told(own.answer(MockRequest.of("HEAD", "/a")))).isEqualTo("204 headA");
        }
    }

    @Nested
    class Browsers {
        @Test
        void mayReadAnswersOfAnyOrigin() {
            Headers headers =
                    engine.answer(get("/runs", "Origin", "https://a.example")).headers();

            assertThat(headers.first("Access-Control-Allow-Origin")).contains("*");
            assertThat(headers.first("Access-Control-Expose-Headers").orElseThrow())
                    .isEqualTo("content-type, understudy-example, understudy-operation, understudy-world");
        }

        @ParameterizedTest
        @CsvSource({"/runs?limit=0, 400", "/steps, 404", "/runs/7, 405"})
        void mayReadRefusalsToo(String target, int status) {
            MockResponse refusal = engine.answer(get(target, "Origin", "https://a.example"));

            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.headers().first("Access-Control-Allow-Origin")).contains("*");
        }

        @Test
        void askBefore() {
            MockResponse answer = engine.answer(preflight("/runs"));

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.headers())
                    .isEqualTo(Headers.of(
                            "Access-Control-Allow-Origin", "*",
                            "Access-Control-Allow-Methods", "GET, HEAD, OPTIONS, POST",
                            "Access-Control-Max-Age", "600",
                            "Vary", "Access-Control-Request-Headers",
                            "Access-Control-Allow-Headers", "authorization"));
        }

        @Test
        void askBeforeWhereOptionsIsAnOperationToo() {
            MockEngine own = Tiny.engine("""
                    security: [{token: []}]
                    paths:
                      /a:
                        options: {operationId: optionsA, responses: {'200': {description: Fine}}}
                        get: {operationId: getA, responses: {'200': {description: Fine}}}
                    components: {securitySchemes: {token: {type: http, scheme: bearer}}}
                    """);

            assertThat(own.answer(preflight("/a")).headers().first("Access-Control-Allow-Methods"))
                    .contains("GET, HEAD, OPTIONS");
            assertThat(told(own.answer(MockRequest.of("OPTIONS", "/a", "Authorization", "Bearer a"))))
                    .isEqualTo("200 optionsA");
        }

        @Test
        void areKeptOutWhenCorsIsOff() {
            MockEngine closed = Tiny.engine(RUNS, "", Tiny.options().withCors(false));

            assertThat(closed.answer(preflight("/runs")).headers().names()).containsExactly("allow");
            assertThat(closed.answer(get("/runs", "Origin", "x")).headers().contains("Access-Control-Allow-Origin"))
                    .isFalse();
        }

        private static MockRequest preflight(String path) {
            return MockRequest.of(
                    "OPTIONS", path,
                    "Origin", "https://a.example",
                    "Access-Control-Request-Method", "POST",
                    "Access-Control-Request-Headers", "authorization");
        }
    }

    @Nested
    class TwoDocuments {
        @Test
        void mayNotClaimOnePath() {
            Contract one = Contract.parse("one", "openapi: 3.1.0\n" + RUNS, "");
            Contract two = Contract.parse(
                    "two", "openapi: 3.1.0\ninfo: {title: Two}\npaths: {'/runs': {get: {operationId: other}}}", "");

            SpecException e = catchThrowableOfType(
                    SpecException.class,
                    () -> MockEngine.of(List.of(Mount.atRoot(one), Mount.atRoot(two)), Tiny.options()));

            assertThat(e.problems()).map(Tiny::brief).containsExactly("two:3:19 [duplicate-route]");
            assertThat(e).hasMessageContaining("GET /runs is already served by the operation \"listRuns\" of one");
        }

        @Test
        void mayShareAPrefix() {
            Contract one = Contract.parse("one", "openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {}}}}}", "");
            Contract two = Contract.parse("two", "openapi: 3.1.0\npaths: {/b: {get: {responses: {'200': {}}}}}", "");
            MockEngine both = MockEngine.of(List.of(Mount.named(one), new Mount("/one/two", two)), Tiny.options());

            assertThat(both.answer(get("/one/a")).status()).isEqualTo(200);
            assertThat(both.answer(get("/one/two/b")).status()).isEqualTo(200);
        }

        @Test
        void areServedBesideEachOther() {
            MockEngine both = MockEngine.of(
                    List.of(
                            Mount.named(Contract.parse("one", "openapi: 3.1.0\n" + RUNS, "")),
                            Mount.named(Contract.parse("two", "openapi: 3.1.0\n" + RUNS, ""))),
                    Tiny.options());

            assertThat(told(both.answer(get("/one/v1/runs")))).isEqualTo("200 listRuns");
            assertThat(told(both.answer(get("/two/v1/runs")))).isEqualTo("200 listRuns");
        }
    }

    @Nested
    class Worlds {
        private static final String TRACED = """
                refusals: {invalid-request: {status: 400, body: {id: '${uuid}', hex: '${hex32}', path: '${request.path}', at: '${now}'}}}
                """;
        private static final String KEYED = RUNS + """
                security: [{token: []}]
                components: {securitySchemes: {token: {type: http, scheme: bearer}}}
                """;

        @Test
        void giveTheSameCallsTheSameBytes() {
            MockEngine first = engine(1);
            MockEngine second = engine(1);

            for (int i = 0; i < 5; i++) {
                assertThat(bad(first, "a")).isEqualTo(bad(second, "a"));
            }
        }

        @Test
        void giveEachCallOfOneWorldOtherIds() {
            MockEngine engine = engine(1);

            assertThat(bad(engine, "a")).isNotEqualTo(bad(engine, "a"));
        }

        @Test
        void differBySeedAndCredential() {
            assertThat(bad(engine(1), "a")).isNotEqualTo(bad(engine(2), "a")).isNotEqualTo(bad(engine(1), "b"));
        }

        @Test
        void doNotDisturbEachOther() {
            MockEngine alone = engine(1);
            MockEngine shared = engine(1);

            for (int i = 0; i < 5; i++) {
                bad(shared, "b");
                assertThat(bad(shared, "a")).isEqualTo(bad(alone, "a"));
            }
        }

        @Test
        void mayBeNamed() {
            MockEngine engine = engine(1);
            MockRequest request = get("/v1/runs?limit=0", "Authorization", "Bearer a", "Understudy-World", "mine");
            String first = engine.answer(request).text();

            assertThat(engine(1)
                            .answer(request.withHeader("Authorization", "Bearer b"))
                            .text())
                    .isEqualTo(first);
            assertThat(bad(engine, "a")).isNotEqualTo(first).isEqualTo(bad(engine(1), "a"));
        }

        @Test
        void seeThePathThatTheServiceWouldSee() {
            MockEngine named = MockEngine.of(
                    List.of(Mount.named(Tiny.contract(KEYED, TRACED))),
                    Tiny.options().withSelfCheck(false));

            assertThat(named.answer(get("/tiny/v1/runs?limit=0", "Authorization", "Bearer a"))
                            .text())
                    .contains("\"path\":\"/v1/runs\",\"at\":\"2030-01-01T00:00:00Z\"");
        }

        private static MockEngine engine(long seed) {
            return Tiny.engine(KEYED, TRACED, Tiny.options().withSeed(seed).withSelfCheck(false));
        }

        private static String bad(MockEngine engine, String token) {
            return engine.answer(get("/v1/runs?limit=0", "Authorization", "Bearer " + token))
                    .text();
        }
    }

    @Nested
    class SelfCheck {
        private static final String BROKEN = """
                paths:
                  /a:
                    get:
                      operationId: a
                      parameters: [{name: q, in: query, schema: {type: integer}}]
                      responses:
                        '200': {description: Fine, headers: {X-N: {required: true, schema: {type: integer}, example: 1}}}
                        '400':
                          description: Bad
                          content: {application/problem+json: {schema: {type: object, required: [trace]}, examples: {bad: {value: {trace: 1}}}}}
                """;

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
            an undocumented status   :: {status: 418, body: {}}                                       :: status: expected one of 200, 400, got 418
            another media type       :: {status: 400, body: {trace: 1}}                               :: body: expected application/problem+json, got application/json
            a body against its schema :: {status: 400, body: {}, media-type: application/problem+json} :: body property "trace": expected a value, got nothing
            a hole where it hurts    :: {status: 400, example: bad, set: {'': 1}}                     :: ``
            """)
        void catchesARefusalThatBreaksTheContract(String name, String refusal, String told) {
            if (told.isEmpty()) {
                assertThat(Tiny.problems(BROKEN, "refusals: {invalid-request: " + refusal + "}"))
                        .hasSize(1);
                return;
            }
            MockEngine broken = Tiny.engine(BROKEN, "refusals: {invalid-request: " + refusal + "}");

            assertThat(broken.answer(get("/a")).status()).isEqualTo(200);
            assertThatThrownBy(() -> broken.answer(get("/a?q=x")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("The answer to GET /a?q=x breaks the contract: " + told);
        }

        @Test
        void catchesAnExampleThatBreaksItsSchema() {
            MockEngine broken = Tiny.engine("""
                    paths: {/a: {get: {operationId: a, responses: {'200': {content: {application/json: {schema: {type: object}, example: [1]}}}}}}}
                    """);

            assertThatThrownBy(() -> broken.answer(get("/a"))).hasMessageContaining("expected an object, got [1]");
        }

        @Test
        void catchesAHeaderThatBreaksItsSchema() {
            MockEngine broken = Tiny.engine("""
                    paths:
                      /a:
                        get:
                          operationId: a
                          responses:
                            '200': {headers: {X-N: {required: true, schema: {type: integer}}, X-O: {schema: {type: integer}, required: true, example: x}}}
                    """);

            assertThatThrownBy(() -> broken.answer(get("/a")))
                    .hasMessageContaining("header parameter \"X-N\": expected a value, got nothing")
                    .hasMessageContaining("header parameter \"X-O\": expected an integer, got \"x\"");
        }

        @Test
        void letsOurOwnProblemsPass() {
            MockEngine silent = Tiny.engine(BROKEN.replace("examples: {bad: {value: {trace: 1}}}", "x-none: 1"));

            assertThat(told(silent.answer(get("/a?q=x")))).isEqualTo("400 invalid-request");
            assertThat(silent.answer(get("/a?q=x")).headers().first("Understudy-Own-Answer"))
                    .contains("true");
        }

        @Test
        void isSwitchedOffForUsers() {
            MockEngine broken =
                    Tiny.engine(BROKEN, "refusals: {invalid-request: {status: 418, body: {}}}", EngineOptions.usual());

            assertThat(broken.answer(get("/a?q=x")).status()).isEqualTo(418);
        }
    }

    private static String told(MockResponse answer) {
        String refusal = answer.headers().first("Understudy-Refusal").orElse("");
        return answer.status() + " "
                + (refusal.isEmpty()
                        ? answer.headers().first("Understudy-Operation").orElse("")
                        : refusal);
    }

    @Test
    void tellsAHundredViolationsAndNoMore() {
        MockEngine engine = Tiny.engine("""
                paths:
                  /runs:
                    post:
                      operationId: createRuns
                      requestBody: {content: {application/json: {schema: {type: array, items: {type: string}}}}}
                      responses: {'204': {description: Made}}
                """);

        MockResponse refusal = engine.answer(Tiny.post("/runs", "[" + "1,".repeat(50_000) + "1]"));
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.body().length).isLessThan(100_000);
        assertThat(engine.journal()
                        .newest(Optional.empty(), all -> true, 1)
                        .get(0)
                        .violations())
                .hasSize(100);
    }

    @Test
    void aMistakeOfOursIsInTheJournal() {
        MockEngine engine = Tiny.engine("""
                paths:
                  /runs:
                    get:
                      operationId: listRuns
                      responses: {'200': {description: Runs, content: {application/json: {schema: {type: integer}, examples: {wrong: {value: none}}}}}}
                """);

        assertThatThrownBy(() -> engine.answer(Tiny.get("/runs"))).isInstanceOf(IllegalStateException.class);
        assertThat(engine.journal()
                        .newest(Optional.empty(), all -> true, 1)
                        .get(0)
                        .response()
                        .status())
                .isEqualTo(500);
    }

    @Test
    void saysInWhichWorldEvenWhenThereIsNoSuchPath() {
        MockResponse answer = Tiny.engine("paths: {}").answer(Tiny.get("/moon", "Understudy-World", "mine"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers().first("Understudy-World")).contains("mine");
    }
}
