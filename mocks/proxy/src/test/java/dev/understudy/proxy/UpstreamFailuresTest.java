package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.verdict.Outcome;
import dev.understudy.proxy.verdict.Passed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamFailuresTest {
    private static final ProxyOptions IMPATIENT = ProxyOptions.anyPort().withTimeout(Duration.ofMillis(300));

    @Test
    void aServiceThatIsDownIsUnreachable() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (RunningProxy proxy = RunningProxy.before("http://127.0.0.1:" + free)) {
            failsWith(proxy, proxy.get("/notes"), 502, Outcome.UPSTREAM_UNREACHABLE, "the connection was refused");
        }
    }

    @Test
    void aHostThatDoesNotExistIsUnreachable() throws Exception {
        try (RunningProxy proxy = RunningProxy.before("http://no-such-host.invalid")) {
            failsWith(proxy, proxy.get("/notes"), 502, Outcome.UPSTREAM_UNREACHABLE, "there is no host of that name");
        }
    }

    @Test
    void aServiceWithoutTlsCannotBeReachedByIt() throws Exception {
        try (RawService service =
                        RawService.that((in, out) -> RawService.say(out, "HTTP/1.1 400 Bad Request\r\n\r\n"));
                RunningProxy proxy = RunningProxy.before(service.url().replace("http:", "https:"))) {
            failsWith(proxy, proxy.get("/notes"), 502, Outcome.UPSTREAM_UNREACHABLE, "no TLS connection");
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIsTooSlow() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (RawService service = RawService.that((in, out) -> {
                    RawService.readHead(in);
                    asked.countDown();
                    over.await();
                });
                RunningProxy proxy = new RunningProxy(service.url(), IMPATIENT)) {
            failsWith(proxy, proxy.get("/notes"), 504, Outcome.UPSTREAM_TIMEOUT, "it was silent for too long");
            assertThat(asked.getCount()).isZero();
            over.countDown();
        }
    }

    @Test
    void aServiceThatDoesNotGoOnIsTooSlow() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawService service = RawService.that((in, out) -> {
                    RawService.readHead(in);
                    RawService.say(
                            out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n[");
                    over.await();
                });
                RunningProxy proxy = new RunningProxy(service.url(), IMPATIENT)) {
            failsWith(proxy, proxy.get("/notes"), 504, Outcome.UPSTREAM_TIMEOUT, "it was silent for too long");
            over.countDown();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a body cut short | HTTP/1.1 200 OK~Content-Type: application/json~Content-Length: 10~~[",
                "chunks cut short | HTTP/1.1 200 OK~Content-Type: application/json~Transfer-Encoding: chunked~~5~[",
                "chunks that are none | HTTP/1.1 200 OK~Content-Type: application/json~Transfer-Encoding: chunked~~what~[]~",
                "a head cut short | HTTP/1.1 200 OK~Content-Ty",
                "no HTTP at all | SSH-2.0-OpenSSH_9.6~",
                "nothing at all | ''",
                "gzip that is none | HTTP/1.1 200 OK~Content-Type: application/json~Content-Encoding: gzip~Content-Length: 2~~[]"
            })
    void aServiceThatLiesIsBroken(String name, String said) throws Exception {
        try (RawService service = RawService.saying(said.replace("~", "\r\n"));
                RunningProxy proxy = RunningProxy.before(service.url())) {
            failsWith(proxy, proxy.get("/notes?limit=51"), 502, Outcome.UPSTREAM_BROKEN, "it ");
        }
    }

    @Test
    void anAnswerThatBreaksOffAfterItsHeadHasLeftBreaksOffForTheClientToo() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        try (RawService service = RawService.that((in, out) -> {
                    RawService.readHead(in);
                    RawService.say(
                            out,
                            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n");
                    received.await();
                });
                RunningProxy proxy = RunningProxy.before(service.url());
                RawClient client = new RawClient(proxy.port())) {
            client.say("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");

            assertThat(client.head()).startsWith("HTTP/1.1 200 OK");
            assertThat(client.bytes(6)).isEqualTo("3\r\none");
            received.countDown();
            assertThat(client.rest()).doesNotContain("0\r\n");
            Passed passed = proxy.passed();
            assertThat(passed.outcome()).isEqualTo(Outcome.UPSTREAM_BROKEN);
            assertThat(passed.exchange().response().status()).isEqualTo(200);
            assertThat(passed.exchange().unjudged()).containsExactly("answer: upstream-broken");
        }
    }

    @Test
    void whatTheHeadBrokeIsToldThoughTheRestNeverCame() throws Exception {
        try (RawService service = RawService.saying("HTTP/1.1 418 No\r\nContent-Length: 10\r\n\r\nabc");
                RunningProxy proxy = RunningProxy.before(service.url());
                RawClient client = new RawClient(proxy.port())) {
            client.say("GET /notes HTTP/1.1\r\nHost: a\r\n\r\n");

            assertThat(client.rest()).startsWith("HTTP/1.1 418 ");
            Passed passed = proxy.passed();
            assertThat(passed.outcome()).isEqualTo(Outcome.UPSTREAM_BROKEN);
            assertThat(passed.responseViolations())
                    .extracting(each -> each.code().text())
                    .containsExactly("undocumented-status");
        }
    }

    @Test
    void aKeptConnectionThatTheServiceClosedIsReplaced() throws Exception {
        CountDownLatch second = new CountDownLatch(2);
        try (RawService service = RawService.that((in, out) -> {
                    second.countDown();
                    RawService.readHead(in);
                    RawService.say(
                            out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]");
                    RawService.readHead(in); // and hangs up instead of answering
                });
                RunningProxy proxy = RunningProxy.before(service.url())) {
            assertThat(proxy.get("/notes").statusCode()).isEqualTo(200);
            assertThat(proxy.get("/notes").statusCode()).isEqualTo(200);
            assertThat(second.getCount()).isZero();
        }
    }

    private static void failsWith(
            RunningProxy proxy, HttpResponse<String> answer, int status, Outcome outcome, String why)
            throws IOException, InterruptedException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Understudy-Own-Answer")).contains("true");
        assertThat(answer.headers().firstValue("Understudy-Refusal")).contains(outcome.code());
        assertThat(answer.body()).contains("\"code\":\"" + outcome.code() + "\"", why);
        Passed passed = proxy.passed();
        assertThat(passed.outcome()).isEqualTo(outcome);
        assertThat(passed.responseViolations()).isEmpty();
        assertThat(passed.exchange().refusal()).contains(outcome.code());
        assertThat(passed.exchange().response().status()).isEqualTo(status);
    }
}
