package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MockServerTest {
    private static final byte[] LOOPBACK_OF_VERSION_SIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    @Test
    void aPortInUseIsToldInAFewWords() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerOptions options = ServerOptions.anyPort().withPort(taken.getLocalPort());
            assertThatIOException()
                    .isThrownBy(() -> NotesMock.start(options))
                    .withMessage("cannot listen on 127.0.0.1:" + taken.getLocalPort()
                            + ": the port is in use, or the address is not one of this machine");
        }
    }

    @Test
    void aHostThatDoesNotExistIsToldInAFewWords() {
        assertThatIOException()
                .isThrownBy(() -> NotesMock.start(ServerOptions.anyPort().withHost("nowhere.invalid")))
                .withMessage("cannot listen on nowhere.invalid:0: there is no host of that name");
        assertThatIOException()
                .isThrownBy(() -> NotesMock.start(ServerOptions.anyPort().withHost("192.0.2.1")))
                .withMessageContaining("the address is not one of this machine");
    }

    @Test
    void allAddressesAreReachedByTheLoopback() throws Exception {
        try (NotesMock mock = NotesMock.start(ServerOptions.anyPort().withHost("0.0.0.0"))) {
            assertThat(mock.server().url())
                    .isEqualTo("http://127.0.0.1:" + mock.server().port());
            assertThat(mock.get("/notes").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAddressOfVersionSixStandsInBrackets() throws Exception {
        Assumptions.assumeTrue(hasVersionSix(), "this machine has no IPv6");
        try (NotesMock mock = NotesMock.start(ServerOptions.anyPort().withHost("::1"))) {
            assertThat(mock.server().url())
                    .isEqualTo("http://[::1]:" + mock.server().port());
            assertThat(mock.get("/notes").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aDelayHoldsNoThread() throws Exception {
        try (NotesMock mock = NotesMock.start()) {
            mock.get("/notes");
            Instant begin = Instant.now();
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 60)
                    .mapToObj(i -> mock.client()
                            .sendAsync(
                                    mock.request("/notes", "Prefer", "delay=PT1S")
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString()))
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(200));
            Duration took = Duration.between(begin, Instant.now());
            assertThat(took)
                    .as("60 requests on 16 threads would take four seconds if each held one")
                    .isBetween(Duration.ofSeconds(1), Duration.ofMillis(3500));
        }
    }

    @Test
    void aDelayIsKept() throws Exception {
        try (NotesMock mock = NotesMock.start()) {
            Instant begin = Instant.now();
            HttpResponse<String> answer = mock.get("/notes", "Prefer", "delay=PT0.3S");
            assertThat(Duration.between(begin, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
            assertThat(answer.headers().firstValue("Preference-Applied")).contains("delay=PT0.3S");
        }
    }

    @Test
    void aMistakeOfOursIsOneAndSaysNothingElse() throws Exception {
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        ExchangeListener listener = new ExchangeListener() {
            @Override
            public void answered(MockRequest request, MockResponse answer, Duration took) {
                told.add("answered " + answer.status());
            }

            @Override
            public void failed(MockRequest request, String id, Throwable mistake) {
                told.add(id + " " + mistake.getMessage());
            }
        };
        try (NotesMock mock = NotesMock.start(ServerOptions.anyPort(), listener)) {
            HttpResponse<String> answer = mock.get("/broken");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(told).hasSize(2);
            String id = told.element().split(" ", 2)[0];
            assertThat(told.poll()).contains("GET /broken breaks the contract");
            assertThat(told.poll()).isEqualTo("answered 500");
            assertThat(answer.body())
                    .isEqualTo("{\"type\":\"about:blank\",\"title\":\"The mock failed\",\"status\":500,"
                            + "\"detail\":\"This is a mistake of Understudy, id " + id
                            + "\",\"code\":\"understudy-error\"}");
            assertThat(mock.get("/notes").statusCode()).isEqualTo(200);
        }
    }

    /** The answer is in the journal a moment before it begins to wait; closing may fall between the two. */
    @RepeatedTest(20)
    void closingLeavesNoClientWaitingWhoseAnswerIsJustBeginningToWait() throws Exception {
        NotesMock mock = NotesMock.start();
        CompletableFuture<HttpResponse<String>> late = mock.client()
                .sendAsync(
                        mock.request("/notes", "Prefer", "delay=PT5M").build(), HttpResponse.BodyHandlers.ofString());
        while (mock.server().wireMock().getAllServeEvents().isEmpty()) {
            Thread.onSpinWait();
        }
        mock.close();

        assertThat(late.handle((answer, failure) -> failure != null || answer.statusCode() >= 500))
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo(true);
    }

    @Test
    void closingEndsEveryThreadAlthoughAnswersAreDelayed() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        NotesMock mock = NotesMock.start();
        int port = mock.server().port();
        CompletableFuture<HttpResponse<String>> late = mock.client()
                .sendAsync(
                        mock.request("/notes", "Prefer", "delay=PT5M").build(), HttpResponse.BodyHandlers.ofString());
        while (mock.server().wireMock().getAllServeEvents().isEmpty()) {
            Thread.sleep(10); // until the answer is waiting
        }
        mock.close();

        assertThat(late.handle((answer, failure) -> failure != null || answer.statusCode() == 503))
                .as("the client is told that nothing will come")
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo(true);
        try (Socket socket = new Socket()) {
            assertThat(catchThrowable(
                            () -> socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))))
                    .isInstanceOf(ConnectException.class);
        }
        Instant deadline = Instant.now().plusSeconds(5);
        Set<String> left = leftover(before);
        while (!left.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(20);
            left = leftover(before);
        }
        assertThat(left).isEmpty();
    }

    /** Threads of a server that were not there before; those of the Java client are not ours. */
    private static Set<String> leftover(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.isAlive())
                .map(Thread::getName)
                .filter(name -> !name.startsWith("HttpClient-") && !name.startsWith("ForkJoinPool"))
                .collect(Collectors.toSet());
    }

    private static boolean hasVersionSix() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK_OF_VERSION_SIX))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
