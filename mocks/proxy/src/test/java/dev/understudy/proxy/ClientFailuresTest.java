package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.verdict.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ClientFailuresTest {

    @Test
    void aClientThatGoesAwayWhileItSendsIsGone() throws Exception {
        try (Service service = Service.answering(204, "", "");
                RunningProxy proxy = RunningProxy.before(service);
                RawClient client = new RawClient(proxy.port())) {
            client.ask("""
                    PUT /files HTTP/1.1
                    Host: a
                    Content-Type: application/octet-stream
                    Content-Length: 10

                    abc""");
            client.vanish();

            assertThat(proxy.passed().outcome()).isEqualTo(Outcome.CLIENT_GONE);
        }
    }

    @Test
    void aClientThatGoesAwayWhileItIsAnsweredIsGoneAndTheServiceIsTold() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (RawService service = RawService.that((in, out) -> {
                    RawService.readHead(in);
                    RawService.say(out, "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n");
                    byte[] block = new byte[1 << 16];
                    try {
                        while (true) {
                            out.write(block);
                        }
                    } catch (IOException closed) {
                        told.countDown();
                    }
                });
                RunningProxy proxy = RunningProxy.before(service.url());
                RawClient client = new RawClient(proxy.port())) {
            client.say("GET /files HTTP/1.1\r\nHost: a\r\n\r\n");
            client.bytes(100_000);
            client.vanish();

            assertThat(proxy.passed().outcome()).isEqualTo(Outcome.CLIENT_GONE);
            told.await();
        }
    }

    /** Both sides are silent for the same time, so that either may be noticed first. */
    @RepeatedTest(20)
    void aClientThatDoesNotGoOnSendingIsTooSlowAndNotTheService() throws Exception {
        try (Service service = Service.answering(204, "", "");
                RunningProxy proxy =
                        new RunningProxy(service.url(), ProxyOptions.anyPort().withTimeout(Duration.ofMillis(300)));
                RawClient client = new RawClient(proxy.port())) {
            client.ask("""
                    PUT /files HTTP/1.1
                    Host: a
                    Content-Type: application/octet-stream
                    Content-Length: 10

                    abc""");

            assertThat(client.head()).startsWith("HTTP/1.1 408 ");
            assertThat(proxy.passed().outcome()).isEqualTo(Outcome.CLIENT_TIMEOUT);
        }
    }

    @Test
    void aClientThatDoesNotGoOnReadingIsTooSlowAndNotTheService() throws Exception {
        try (RawService service = RawService.that((in, out) -> {
                    RawService.readHead(in);
                    RawService.say(out, "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n");
                    byte[] block = new byte[1 << 16];
                    while (true) {
                        out.write(block);
                    }
                });
                RunningProxy proxy =
                        new RunningProxy(service.url(), ProxyOptions.anyPort().withTimeout(Duration.ofMillis(300)));
                RawClient client = new RawClient(proxy.port())) {
            client.say("GET /files HTTP/1.1\r\nHost: a\r\n\r\n");

            assertThat(proxy.passed().outcome()).isEqualTo(Outcome.CLIENT_TIMEOUT);
        }
    }

    @Test
    void whatIsNoHttpIsRefusedByTheServerItself() throws Exception {
        try (Service service = Service.answering(204, "", "");
                RunningProxy proxy = RunningProxy.before(service);
                RawClient client = new RawClient(proxy.port())) {
            client.say("GET\r\n\r\n");

            assertThat(client.rest()).startsWith("HTTP/1.1 400 ").contains("\"code\":\"unreadable-request\"");
            assertThat(service.hasSeenNothing()).isTrue();
        }
    }
}
