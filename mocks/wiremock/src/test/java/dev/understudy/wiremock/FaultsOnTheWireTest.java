package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a client sees of an answer that breaks on its way. */
class FaultsOnTheWireTest {
    private static NotesMock mock;

    @BeforeAll
    static void start() throws IOException {
        mock = NotesMock.start();
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void aResetEndsTheConnectionWithoutAWord() {
        assertThatThrownBy(() -> raw("connection-reset"))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void anEmptyResponseIsAConnectionThatClosesInGoodOrder() throws IOException {
        assertThat(raw("empty-response")).isEmpty();
    }

    @Test
    void aTruncatedBodyEndsBeforeItsLength() throws IOException {
        String answer = raw("truncated-body");
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("Understudy-Send-Bytes");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        int told = Integer.parseInt(
                answer.replaceFirst("(?is).*content-length: (\\d+).*", "$1").strip());
        assertThat(told).isGreaterThan(100);
        assertThat(body).hasSize(told / 2);
    }

    @Test
    void aTruncatedBodyCanBeLate() throws IOException {
        assertThat(raw("truncated-body,delay=PT0.05S"))
                .startsWith("HTTP/1.1 200")
                .doesNotEndWith("longer");
    }

    @Test
    void garbageArrivesWhole() throws Exception {
        HttpResponse<String> answer = mock.send(mock.request("/notes", "Prefer", "fault=garbage"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("fault=garbage");
        assertThat(answer.body()).isNotEmpty().doesNotContain("Zo");
    }

    @Test
    void clientsOfHttp2SeeABrokenStream() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        assertThatThrownBy(() -> client.send(
                        mock.request("/long", "Prefer", "fault=truncated-body")
                                .version(HttpClient.Version.HTTP_2)
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatWireMockCannotReadBreaksInTheSameWays() throws IOException {
        String target = "/long?zz=%zz";
        assertThat(raw(target, "empty-response")).isEmpty();
        assertThatThrownBy(() -> raw(target, "connection-reset"))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(raw(target, "truncated-body"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Understudy-Send-Bytes")
                .doesNotEndWith("longer");
        assertThat(raw(target, "truncated-body,delay=PT0.05S"))
                .startsWith("HTTP/1.1 200")
                .doesNotEndWith("longer");
    }

    @Test
    void theAdministrationDoesNotBreak() throws Exception {
        HttpResponse<String> answer =
                mock.send(mock.request("/__understudy/health", "Prefer", "fault=connection-reset"));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** Everything that comes back on a connection that asks for /long with a preference. */
    private static String raw(String fault) throws IOException {
        return raw("/long", fault);
    }

    private static String raw(String target, String fault) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), mock.server().port())) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: x\r\nPrefer: fault=" + fault + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
