package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.verdict.Outcome;
import dev.understudy.proxy.verdict.Passed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PassingTest {
    private static final String VIOLATIONS = "Understudy-Violations";
    private static final String NOT_JUDGED = "Understudy-Not-Judged";

    @Test
    void whatKeepsToTheContractPassesAsItIs() throws Exception {
        try (Service service = Service.answering(201, "application/json", "{\"text\":\"b\"}", "X-Of-Service", "yes");
                RunningProxy proxy = RunningProxy.before(service)) {
            HttpResponse<String> answer = proxy.post("/v1/notes?a=%20b", "application/json", "{\"text\":\"a\"}");

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("{\"text\":\"b\"}");
            assertThat(answer.headers().firstValue("X-Of-Service")).contains("yes");
            assertThat(answer.headers().firstValue("Understudy-Operation")).contains("addNote");
            assertThat(answer.headers().firstValue(VIOLATIONS)).isEmpty();
            assertThat(answer.headers().firstValue(NOT_JUDGED)).isEmpty();
            Service.Seen seen = service.seen();
            assertThat(seen.method() + " " + seen.target() + " " + seen.body())
                    .isEqualTo("POST /v1/notes?a=%20b {\"text\":\"a\"}");
            Passed passed = proxy.passed();
            assertThat(passed.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(passed.isViolating()).isFalse();
            assertThat(passed.exchange().unjudged()).isEmpty();
        }
    }

    @Test
    void bothDirectionsAreJudgedAndToldInOneHeader() throws Exception {
        try (Service service = Service.answering(200, "application/json", "[{\"text\":7}]");
                RunningProxy proxy = RunningProxy.before(service)) {
            HttpResponse<String> answer = proxy.get("/notes?limit=51");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("[{\"text\":7}]");
            assertThat(answer.headers().firstValue(VIOLATIONS))
                    .contains("too-large /request/query/limit, wrong-type /response/body/0/text");
            Passed passed = proxy.passed();
            assertThat(passed.requestViolations()).hasSize(1);
            assertThat(passed.responseViolations()).hasSize(1);
        }
    }

    @Test
    void pathsAndMethodsThatTheContractLacksAreViolations() throws Exception {
        try (Service service = Service.answering(200, "text/plain", "ok");
                RunningProxy proxy = RunningProxy.before(service)) {
            assertThat(proxy.get("/nowhere").headers().firstValue(VIOLATIONS)).contains("unknown-path /request/path");
            assertThat(proxy.get("/notes/1").headers().firstValue(VIOLATIONS))
                    .contains("method-not-allowed /request/method");
            assertThat(proxy.passed().requestViolations().get(0).message())
                    .isEqualTo("path: expected a path of the contract, got GET /nowhere");
        }
    }

    @Test
    void anAnswerThatTheContractDoesNotDocumentIsTold() throws Exception {
        try (Service service = Service.answering(418, "text/html", "<p>");
                RunningProxy proxy = RunningProxy.before(service)) {
            HttpResponse<String> answer = proxy.get("/notes");

            assertThat(answer.statusCode()).isEqualTo(418);
            assertThat(answer.headers().firstValue(VIOLATIONS)).contains("undocumented-status /response/status");
        }
    }

    @Test
    void packedBodiesAreJudgedUnpackedAndPassedOnPacked() throws Exception {
        byte[] packed = gzip("{\"text\":7}");
        try (Service service = Service.streaming((request, response) -> {
                    response.setStatus(201);
                    response.getHeaders().put("Content-Type", "application/json");
                    response.getHeaders().put("Content-Encoding", "gzip");
                    byte[] sent = org.eclipse.jetty.util.BufferUtil.toArray(
                            org.eclipse.jetty.io.Content.Source.asByteBuffer(request));
                    Service.write(response, true, sent);
                });
                RunningProxy proxy = RunningProxy.before(service)) {
            HttpResponse<byte[]> answer = proxy.client()
                    .send(
                            proxy.request("/notes")
                                    .header("Content-Type", "application/json")
                                    .header("Content-Encoding", "gzip")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(packed))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());

            assertThat(answer.body()).isEqualTo(packed);
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(answer.headers().firstValue(VIOLATIONS))
                    .contains("wrong-type /request/body/text, wrong-type /response/body/text");
            assertThat(new String(proxy.passed().exchange().response().body(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"text\":7}");
        }
    }

    @Test
    void anUnknownEncodingIsNotJudgedAndThatIsSaid() throws Exception {
        try (Service service = Service.answering(200, "application/json", "\u0001\u0002", "Content-Encoding", "br");
                RunningProxy proxy = RunningProxy.before(service)) {
            HttpResponse<String> answer = proxy.get("/notes");

            assertThat(answer.body()).isEqualTo("\u0001\u0002");
            assertThat(answer.headers().firstValue(NOT_JUDGED)).contains("response body: unknown-encoding");
            assertThat(proxy.passed().exchange().unjudged()).containsExactly("response body: unknown-encoding");
        }
    }

    @Test
    void aBodyThatUnpacksToTooMuchIsNotJudgedAndPassedOn() throws Exception {
        byte[] bomb = gzip(" ".repeat(11 << 20));
        try (Service service = Service.that((request, response) -> {
                    response.getHeaders().put("Content-Type", "application/json");
                    response.getHeaders().put("Content-Encoding", "gzip");
                    Service.write(response, true, bomb);
                });
                RunningProxy proxy = RunningProxy.before(service)) {
            HttpResponse<byte[]> answer =
                    proxy.client().send(proxy.request("/notes").build(), HttpResponse.BodyHandlers.ofByteArray());

            assertThat(answer.body()).isEqualTo(bomb);
            assertThat(answer.headers().firstValue(NOT_JUDGED)).contains("response body: too-large");
        }
    }

    @Test
    void aDocumentThatIsTooLargeIsPassedOnAndNotJudged() throws Exception {
        String large = "[" + "{\"text\":7},".repeat(1_200_000) + "{}]";
        try (Service service = Service.answering(200, "application/json", large);
                RunningProxy proxy = RunningProxy.before(service)) {
            HttpResponse<String> answer = proxy.get("/notes");

            assertThat(answer.body()).isEqualTo(large);
            assertThat(answer.headers().firstValue(NOT_JUDGED)).contains("response body: too-large");
            Passed passed = proxy.passed();
            assertThat(passed.exchange().unjudged()).containsExactly("response body: too-large");
            assertThat(passed.exchange().responseBytes()).isEqualTo(large.length());
        }
    }

    @Test
    void headAnd204And304HaveNoBodies() throws Exception {
        try (Service service = Service.that((request, response) -> {
                    if (request.getMethod().equals("HEAD")) {
                        response.getHeaders().put("Content-Length", 1234);
                        Service.send(response, 200, "application/json", "");
                    } else {
                        Service.send(response, request.getHeaders().contains("If-Match") ? 304 : 204, "", "");
                    }
                });
                RunningProxy proxy = RunningProxy.before(service)) {
            HttpResponse<String> head = proxy.send(proxy.request("/notes")
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Length")).contains("1234");
            assertThat(proxy.send(proxy.request("/notes/1").DELETE().build()).statusCode())
                    .isEqualTo(204);
            assertThat(proxy.send(proxy.request("/notes/1")
                                    .DELETE()
                                    .header("If-Match", "*")
                                    .build())
                            .statusCode())
                    .isEqualTo(304);
            for (int i = 0; i < 3; i++) {
                Passed passed = proxy.passed();
                assertThat(passed.isViolating()).isFalse();
                assertThat(passed.exchange().unjudged()).isEmpty();
            }
        }
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
