package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.understudy.admin.AdminOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use WireMock's own administration. */
class WireMockAccessTest {
    private static final String STUB =
            "{\"request\":{\"urlPath\":\"/door\"},\"response\":{\"proxyBaseUrl\":\"http://x\"}}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a page of another origin | Host: localhost    | Origin: https://evil.example",
                "a page from nowhere      | Host: localhost    | Origin: null",
                "a name that leads here   | Host: evil.example | Accept: */*",
                "a foreign image          | Host: localhost    | Sec-Fetch-Site: cross-site",
                "a proxy                  | Host: localhost    | X-Forwarded-For: 127.0.0.1",
                "a proxy that tells it    | Host: localhost    | Via: 1.1 gateway"
            })
    void withoutATokenOnlyThisMachineMayUseIt(String name, String host, String header) throws Exception {
        try (NotesMock mock = NotesMock.start()) {
            for (String target : new String[] {"/__admin/mappings", "/x/../__admin/mappings", "/__admin/"}) {
                String read = raw(mock.server(), "GET", target, "", host, header);
                assertThat(read)
                        .startsWith("HTTP/1.1 403 ")
                        .contains("not-local")
                        .doesNotContainIgnoringCase("Access-Control");
                String preflight =
                        raw(mock.server(), "OPTIONS", target, "", host, header, "Access-Control-Request-Method: POST");
                assertThat(preflight).startsWith("HTTP/1.1 403 ").doesNotContainIgnoringCase("Access-Control");
            }
            String written =
                    raw(mock.server(), "POST", "/__admin/mappings", STUB, host, header, "Content-Type: text/plain");
            assertThat(written).startsWith("HTTP/1.1 403 ");
            assertThat(mock.server().wireMock().getStubMappings()).hasSize(1);
        }
    }

    @Test
    void thisMachineMayUseItAsEver() throws Exception {
        try (NotesMock mock = NotesMock.start()) {
            assertThat(raw(mock.server(), "POST", "/__admin/mappings", STUB, "Host: localhost"))
                    .startsWith("HTTP/1.1 201 ");
            assertThat(raw(mock.server(), "GET", "/__admin/mappings", "", "Host: [::1]:80", "Origin: http://localhost"))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("Access-Control-Allow-Origin: http://localhost");
        }
    }

    @Test
    void withATokenEverybodyNeedsIt() throws Exception {
        UnderstudyExtension extension = new UnderstudyExtension(
                NotesMock.engine(), ExchangeListener.NONE, AdminOptions.usual().withToken("sesame"));
        try (MockServer server = MockServer.start(extension, ServerOptions.anyPort())) {
            assertThat(raw(server, "GET", "/__admin/mappings", "", "Host: localhost"))
                    .startsWith("HTTP/1.1 401 ")
                    .contains("WWW-Authenticate: Bearer");
            assertThat(raw(
                            server,
                            "GET",
                            "/__admin/mappings",
                            "",
                            "Host: mock.example",
                            "Authorization: Bearer sesame"))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aWireMockOfTheUserKeepsItsOwnRules() throws Exception {
        WireMockServer plain = new WireMockServer(
                WireMockConfiguration.options().dynamicPort().extensions(new UnderstudyExtension(NotesMock.engine())));
        plain.start();
        try {
            assertThat(raw(plain.port(), "GET", "/__admin/mappings", "", "Host: mock.example"))
                    .startsWith("HTTP/1.1 200 ");
        } finally {
            plain.stop();
        }
    }

    private static String raw(MockServer server, String method, String target, String body, String... headers)
            throws IOException {
        return raw(server.port(), method, target, body, headers);
    }

    private static String raw(int port, String method, String target, String body, String... headers)
            throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            String request = method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                    + "\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
