package dev.understudy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Contract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, an answer comes back: none that breaks its contract, which the self-check would tell. */
class GarbageTest {
    private static final int SAMPLES = 1500;
    private static final String[] PIECES = {
        "",
        "a",
        "%",
        "%zz",
        "%00",
        "%F0%9F%98%80",
        "é",
        "\u0000",
        "\r\n",
        "..",
        "//",
        "?",
        "&&=",
        "[]",
        "[",
        "{",
        "}",
        "\"",
        "\\",
        "null",
        "true",
        "-1",
        "0",
        "1e999999999",
        "9".repeat(400),
        "a".repeat(3000),
        "2030-13-45T99:99:99Z",
        "Bearer",
        "Bearer a",
        "Basic Og==",
        "code=404",
        "code=204",
        "example=x",
        "delay=PT0S",
        ",;,;",
        "*/*",
        "text/*;q=0",
        "application/json",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
        "[".repeat(5000),
        "{\"a\":".repeat(300),
        "{\"a\":1,\"a\":2}",
        "--x\r\n\r\n--x--",
        "limit=1",
        "status[]=x",
        "a[b][c]=1",
        "filters=co",
        "\ud800",
        "(a+)+$"
    };
    private static final String[] METHODS = {
        "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "get", "", "G T"
    };
    private static final String[] HEADERS = {
        "Accept",
        "Authorization",
        "Content-Type",
        "Prefer",
        "Origin",
        "Cookie",
        "Understudy-World",
        "X-Auth-Key",
        "X-Auth-Email",
        "x-extend-api-version",
        "Access-Control-Request-Method"
    };

    @ParameterizedTest
    @ValueSource(strings = {"knock", "sailpoint", "extend", "cortex", "cloudflare"})
    void isAnsweredByTheRealContracts(String name) {
        Contract contract = Contract.load(Path.of("../../specs", name));
        MockEngine engine = MockEngine.of(List.of(Mount.named(contract)), Tiny.options());
        String base = "/" + name + contract.api().serverPaths().get(0);

        answersAll(engine, contract.api().operations(), base);
    }

    @Test
    void isAnsweredByATinyContractOfEverything() {
        Contract contract = Tiny.contract("""
                paths:
                  /a/{x}.{y}:
                    post:
                      parameters:
                        - {name: x, in: path, schema: {type: integer, multipleOf: 3, enum: [3, 6]}}
                        - {name: y, in: path, style: matrix, explode: true, schema: {type: object, properties: {n: {type: number}}}}
                        - {name: a, in: query, style: deepObject, schema: {type: object, additionalProperties: {type: array, items: {format: int32}}}}
                        - {name: b, in: query, content: {application/json: {schema: {oneOf: [{type: integer}, {type: object}]}}}}
                        - {name: Cookie, in: header, schema: {type: array, items: {format: date-time}}}
                        - {name: a, in: cookie, schema: {type: string, pattern: '^(a+)+$'}}
                      requestBody:
                        content:
                          application/json: {schema: {anyOf: [{type: object, additionalProperties: {type: number, multipleOf: 0.1}}, {type: 'null'}]}}
                          application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: array, uniqueItems: true}}}}
                          multipart/form-data: {schema: {type: object, properties: {a: {type: integer}}}}
                          text/*: {schema: {type: string, maxLength: 5}}
                      responses:
                        '200': {description: Fine, content: {'*/*': {example: {a: 1e999999999}}}}
                        4XX: {description: Bad, content: {application/json: {schema: {type: object}, example: {b: 1}}}}
                        default: {description: Broken}
                """);
        MockEngine engine = MockEngine.of(List.of(Mount.atRoot(contract)), Tiny.options());

        answersAll(engine, contract.api().operations(), "");
    }

    private static void answersAll(MockEngine engine, List<Operation> operations, String base) {
        for (long seed = 0; seed < SAMPLES; seed++) {
            MockRequest request = request(new Random(seed), operations, base);
            try {
                MockResponse answer = engine.answer(request);
                assertThat(answer.status()).as("seed %s", seed).isBetween(200, 599);
                answer.headers().forEach((name, value) -> assertThat(value).doesNotContain("\r", "\n"));
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed " + seed + ": " + request.line(), e);
            }
        }
    }

    private static MockRequest request(Random random, List<Operation> operations, String base) {
        Operation operation = operations.get(random.nextInt(operations.size()));
        boolean known = random.nextInt(10) > 0;
        String path = operation.path();
        while (path.contains("{")) {
            String value =
                    random.nextInt(3) > 0 ? "7" : piece(random).replace("{", "").replace("?", "");
            path = path.replaceFirst("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(value));
        }
        StringBuilder target = new StringBuilder(known ? base + path : base + piece(random) + path);
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = operation.parameters().isEmpty()
                    ? piece(random)
                    : operation
                            .parameters()
                            .get(random.nextInt(operation.parameters().size()))
                            .name();
            target.append(target.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(piece(random));
        }
        Headers.Builder headers = Headers.builder();
        if (random.nextInt(5) > 0) {
            headers.add("Authorization", "Bearer any-token");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            headers.add(HEADERS[random.nextInt(HEADERS.length)], piece(random) + piece(random));
        }
        byte[] body = (piece(random) + piece(random))
                .getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16);
        String method = random.nextInt(4) > 0 ? operation.method() : METHODS[random.nextInt(METHODS.length)];
        return new MockRequest(
                method, target.toString(), headers.build(), random.nextBoolean() ? body : new byte[0], "10.0.0.1");
    }

    private static String piece(Random random) {
        return PIECES[random.nextInt(PIECES.length)];
    }
}
