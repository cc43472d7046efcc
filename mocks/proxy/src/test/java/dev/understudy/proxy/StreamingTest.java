package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.verdict.Outcome;
import dev.understudy.proxy.verdict.Passed;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing waits here for time to pass: the next piece is sent when the one before has arrived. */
class StreamingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/events, text/event-stream",
        "/lines, application/x-ndjson",
        "/files, application/octet-stream",
        "/notes, text/plain"
    })
    void piecesArriveOneByOne(String path, String type) throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        try (Service service = Service.streaming((request, response) -> {
                    response.getHeaders().put("Content-Type", type);
                    first.await(); // the head has gone already when there is nothing else yet
                    Service.write(response, false, "one");
                    second.await();
                    Service.write(response, true, "two");
                });
                RunningProxy proxy = RunningProxy.before(service)) {
            // the service's server sends its head with the first piece
            var answer =
                    proxy.client().sendAsync(proxy.request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
            first.countDown();
            try (InputStream body = answer.get().body()) {
                assertThat(new String(body.readNBytes(3), StandardCharsets.US_ASCII))
                        .isEqualTo("one");
                second.countDown();
                assertThat(new String(body.readAllBytes(), StandardCharsets.US_ASCII))
                        .isEqualTo("two");
            }
            assertThat(proxy.passed().outcome()).isEqualTo(Outcome.ANSWERED);
        }
    }

    @Test
    void theHeadOfAStreamArrivesBeforeItsFirstPiece() throws Exception {
        CountDownLatch head = new CountDownLatch(1);
        try (RawService service = RawService.that((in, out) -> {
                    RawService.readHead(in);
                    RawService.say(
                            out,
                            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
                    head.await();
                    RawService.say(out, "3\r\none\r\n0\r\n\r\n");
                });
                RunningProxy proxy = RunningProxy.before(service.url());
                RawClient client = new RawClient(proxy.port())) {
            client.say("GET /events HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\n");
            head.countDown();
            assertThat(client.rest()).isEqualTo("3\r\none\r\n0\r\n\r\n");
        }
    }

    @Test
    void piecesOfARequestArriveOneByOne() throws Exception {
        LinkedBlockingQueue<String> pieces = new LinkedBlockingQueue<>();
        try (Service service = Service.streaming((request, response) -> {
                    try (InputStream in = Content.Source.asInputStream(request)) {
                        pieces.add("" + (char) in.read() + (char) in.read() + (char) in.read());
                        pieces.add(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
                    }
                    response.setStatus(204);
                });
                RunningProxy proxy = RunningProxy.before(service);
                RawClient client = new RawClient(proxy.port())) {
            client.ask("""
                    PUT /files HTTP/1.1
                    Host: a
                    Content-Type: application/octet-stream
                    Transfer-Encoding: chunked

                    3
                    one
                    """);
            assertThat(pieces.take()).isEqualTo("one");
            client.say("3\r\ntwo\r\n0\r\n\r\n");
            assertThat(pieces.take()).isEqualTo("two");

            assertThat(client.head()).startsWith("HTTP/1.1 204 ");
            assertThat(new String(proxy.passed().exchange().request().body(), StandardCharsets.US_ASCII))
                    .isEqualTo("onetwo");
        }
    }

    @Test
    void aStreamIsJudgedAtItsEnd() throws Exception {
        try (Service service = Service.answering(200, "application/x-ndjson", "{\"more than twenty\":1}\n");
                RunningProxy proxy = RunningProxy.before(service)) {
            HttpResponse<String> answer = proxy.get("/lines");

            assertThat(answer.headers().firstValue("Understudy-Violations")).isEmpty();
            assertThat(answer.headers().firstValue("Understudy-Not-Judged")).contains("response body: streamed");
            Passed passed = proxy.passed();
            assertThat(passed.responseViolations())
                    .extracting(each -> each.code().text())
                    .containsExactly("too-long");
            assertThat(passed.exchange().unjudged()).isEmpty();
        }
    }

    @Test
    void documentsAreNotHeldBackEitherIfThatIsAskedFor() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        try (Service service = Service.streaming((request, response) -> {
                    response.getHeaders().put("Content-Type", "application/json");
                    Service.write(response, false, "[");
                    received.await();
                    Service.write(response, true, "7]");
                });
                RunningProxy proxy =
                        new RunningProxy(service.url(), ProxyOptions.anyPort().withStreams(true))) {
            HttpResponse<InputStream> answer =
                    proxy.client().send(proxy.request("/notes").build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                assertThat(body.read()).isEqualTo('[');
                received.countDown();
                assertThat(new String(body.readAllBytes(), StandardCharsets.US_ASCII))
                        .isEqualTo("7]");
            }
            assertThat(proxy.passed().responseViolations()).hasSize(1);
        }
    }

    @Test
    void trailersPassAndTellTheVerdictToWhoReadsThem() throws Exception {
        try (Service service = Service.streaming((request, response) -> {
                    response.getHeaders().put("Content-Type", "application/x-ndjson");
                    trailers(response, HttpFields.build().put("X-Sum", "7"));
                    Service.write(response, true, "{\"more than twenty\":1}\n");
                });
                RunningProxy proxy = RunningProxy.before(service);
                RawClient client = new RawClient(proxy.port())) {
            client.say("GET /lines HTTP/1.1\r\nHost: a\r\nTE: trailers\r\nConnection: TE, close\r\n\r\n");

            assertThat(client.rest())
                    .contains("\r\n0\r\nX-Sum: 7\r\nUnderstudy-Violations: too-long /response/body\r\n\r\n");
            try (RawClient other = new RawClient(proxy.port())) {
                other.say("GET /lines HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
                assertThat(other.rest()).endsWith("\r\n0\r\n\r\n");
            }
        }
    }

    @Test
    void trailersOfARequestReachTheService() throws Exception {
        try (Service service = Service.that((request, response) -> {
                    response.setStatus(204);
                    response.getHeaders()
                            .put("X-Trailers", "sum " + request.getTrailers().get("X-Sum"));
                });
                RunningProxy proxy = RunningProxy.before(service);
                RawClient client = new RawClient(proxy.port())) {
            client.ask("""
                    PUT /files HTTP/1.1
                    Host: a
                    Content-Type: application/octet-stream
                    Transfer-Encoding: chunked

                    3
                    one
                    0
                    X-Sum: 7

                    """);

            assertThat(client.head()).contains("X-Trailers: sum 7");
        }
    }

    @Test
    void aServiceThatDoesNotSayContinueGetsTheBodyAllTheSame() throws Exception {
        try (RawService service = RawService.that((in, out) -> {
                    String head = RawService.readHead(in);
                    String body = new String(in.readNBytes(3), StandardCharsets.US_ASCII);
                    String asked = String.valueOf(head.contains("Expect"));
                    RawService.say(
                            out, "HTTP/1.1 204 No Content\r\nX-Read: " + body + "\r\nX-Asked: " + asked + "\r\n\r\n");
                });
                RunningProxy proxy = RunningProxy.before(service.url());
                RawClient client = new RawClient(proxy.port())) {
            client.ask("""
                    PUT /files HTTP/1.1
                    Host: a
                    Expect: 100-continue
                    Content-Type: application/octet-stream
                    Content-Length: 3

                    """);

            assertThat(client.head()).startsWith("HTTP/1.1 100 ");
            assertThat(client.say("abc").head()).startsWith("HTTP/1.1 204 ").contains("X-Read: abc", "X-Asked: false");
        }
    }

    @Test
    void oneConnectionServesManyExchanges() throws Exception {
        try (Service service = Service.answering(200, "application/json", "[]");
                RunningProxy proxy = RunningProxy.before(service);
                RawClient client = new RawClient(proxy.port())) {
            for (int i = 0; i < 3; i++) {
                client.say("GET /notes HTTP/1.1\r\nHost: a\r\n\r\n");
                assertThat(client.head()).startsWith("HTTP/1.1 200 OK").contains("Content-Length: 2");
                assertThat(client.bytes(2)).isEqualTo("[]");
            }
        }
    }

    private static void trailers(Response response, HttpFields trailers) {
        response.setTrailersSupplier(() -> trailers);
    }
}
