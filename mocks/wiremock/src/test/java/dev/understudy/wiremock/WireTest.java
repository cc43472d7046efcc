package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.EngineOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens between the socket and the engine. */
class WireTest {
    private static final String JSON = "application/json";
    private static final String ALL = "[{\"text\":\"Zoë’s\"}]";

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
    void headTellsTheLengthAndSendsNoBody() throws Exception {
        HttpResponse<String> head = mock.send(mock.request("/notes").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).contains(JSON);
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(ALL.getBytes(StandardCharsets.UTF_8).length);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void optionsTellsTheMethods() throws Exception {
        HttpResponse<String> options = mock.send(mock.request("/notes").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void http2IsSpokenInCleartext() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpResponse<String> upgraded = client.send(
                mock.request("/notes").version(HttpClient.Version.HTTP_2).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(upgraded.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(upgraded.body()).isEqualTo(ALL);

        HttpRequest ofUnknownLength = mock.request("/notes", "Content-Type", JSON)
                .version(HttpClient.Version.HTTP_2)
                .POST(streamed("{\"text\":\"a\"}"))
                .build();
        HttpResponse<String> made = client.send(ofUnknownLength, HttpResponse.BodyHandlers.ofString());
        assertThat(made.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    @Test
    void answersArePackedWhenAsked() throws Exception {
        HttpResponse<byte[]> answer = mock.client()
                .send(
                        mock.request("/long", "Accept-Encoding", "gzip").build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        byte[] content = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(content, StandardCharsets.UTF_8))
                .isEqualTo(mock.get("/long").body())
                .hasSizeGreaterThan(answer.body().length);
    }

    @Test
    void packedBodiesAreUnpacked() throws Exception {
        HttpResponse<String> made =
                mock.post("/notes", packed("{\"text\":\"Zoë\"}"), "Content-Type", JSON, "Content-Encoding", "gzip");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        HttpResponse<String> refused =
                mock.post("/notes", packed("{\"text\":1}"), "Content-Type", JSON, "Content-Encoding", "GZIP");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("/body/text");
    }

    @Test
    void chunkedBodiesAreRead() throws Exception {
        HttpRequest.Builder request =
                mock.request("/notes", "Content-Type", JSON).POST(streamed("{\"text\":1}"));
        HttpResponse<String> answer = mock.send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("/body/text");
    }

    @Test
    void aBodyThatUnpacksToGigabytesIsRefused() throws Exception {
        byte[] bomb = packedZeros(1L << 30);
        assertThat(bomb.length).isLessThan(EngineOptions.MAX_BODY_BYTES);
        HttpResponse<String> answer =
                mock.post("/notes", bomb, "Content-Type", "text/plain", "Content-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Understudy-Refusal")).contains("too-large");
        assertThat(mock.get("/notes").statusCode()).isEqualTo(200);

        HttpResponse<String> admin = mock.post("/__admin/mappings", bomb, "Content-Encoding", "gzip");
        assertThat(admin.statusCode()).isEqualTo(422);
    }

    @ParameterizedTest(name = "{0} bytes, chunked {1}: {2}")
    @CsvSource({
        "10485760, false, 201",
        "10485760, true, 201",
        "10485761, false, 413",
        "10485761, true, 413",
        "40000000, true, 413"
    })
    void aBodyOverTheLimitIsRefused(int size, boolean chunked, int status) throws Exception {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) 'a');
        HttpRequest.Builder request = mock.request("/notes", "Content-Type", "text/plain")
                .POST(
                        chunked
                                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                                : BodyPublishers.ofByteArray(body));
        assertThat(mock.send(request).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no gzip at all,      gzip,       400, unreadable-content-encoding",
        "packed twice,        'gzip, gzip', 415, unsupported-content-encoding",
        "packed otherwise,    br,         415, unsupported-content-encoding",
        "unknown,             x-unknown,  415, unsupported-content-encoding",
        "not packed,          identity,   201, ''"
    })
    void aContentEncodingThatCannotBeUndoneIsRefused(String name, String encoding, int status, String refusal)
            throws Exception {
        HttpResponse<String> answer =
                mock.post("/notes", "{\"text\":\"a\"}", "Content-Type", JSON, "Content-Encoding", encoding);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Understudy-Refusal").orElse("")).isEqualTo(refusal);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "form with a broken escape,     application/x-www-form-urlencoded,   text=%zz, 422",
        "form that ends in an escape,   application/x-www-form-urlencoded,   text=%,   422",
        "multipart without a boundary,  multipart/form-data,                 text,     422",
        "multipart that has no parts,   multipart/form-data; boundary=x,     text,     422",
        "multipart that ends early,     multipart/form-data; boundary=x,     --x,      422",
        "unknown charset,               text/plain; charset=klingon,         text,     422",
        "no media type at all,          ;;;,                                 text,     415"
    })
    void aBodyThatWireMockCannotReadIsTheEnginesToRefuse(String name, String mediaType, String body, int status)
            throws Exception {
        HttpResponse<String> answer = mock.post("/notes", body, "Content-Type", mediaType);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aQueryThatWireMockCannotReadIsTheEnginesToJudge() throws Exception {
        assertThat(raw("GET /notes?page=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK")
                .endsWith(ALL);
        assertThat(raw("GET /nothing?page=% HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404 Not Found")
                .contains("unknown-path");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "GET /no%zz HTTP/1.1",
        "GET /../../etc/passwd HTTP/1.1",
        "G@T /notes HTTP/1.1",
        "GET /notes HTTP/9.9",
        "nonsense",
        "CONNECT example.com:443 HTTP/1.1",
        "TRACE /notes HTTP/1.1",
        "OPTIONS * HTTP/1.1",
        "GET http://other.test/unknown HTTP/1.1",
        "GET /__admin/mappings?limit=lots HTTP/1.1",
        "GET /__admin/requests?since=%zz HTTP/1.1"
    })
    void nothingOnTheWireIsAnsweredWith500OrAStackTrace(String line) throws Exception {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotStartWith("HTTP/1.1 500")
                .doesNotContain("\tat ", "Exception");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "GET /no%zz HTTP/1.1,             400",
        "GET /no%00 HTTP/1.1,             400",
        "GET /no%e HTTP/1.1,              400",
        "GET /../../etc/passwd HTTP/1.1,  400",
        "G@T /notes HTTP/1.1,             400",
        "GET /notes HTTP/9.9,             505",
        "nonsense,                        400"
    })
    void whatTheServerRefusesItselfIsProblemDetails(String line, int status) throws Exception {
        String answer = raw(line + "\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Content-Type: application/problem+json\r\n")
                .contains("Understudy-Refusal: unreadable-request\r\n")
                .contains("\"status\":" + status)
                .doesNotContain("<");
    }

    @Test
    void aTargetThatIsTooLongIsProblemDetails() throws Exception {
        String answer = raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 414 ").contains("\"status\":414");
    }

    @Test
    void aBodyThatEndsEarlyIsTheClientsMistake() throws Exception {
        for (String type : new String[] {"application/json", "text/plain"}) {
            try (Socket socket = new Socket("127.0.0.1", mock.server().port())) {
                socket.getOutputStream()
                        .write(("POST /notes HTTP/1.1\r\nHost: a\r\nContent-Type: " + type
                                        + "\r\nContent-Length: 100\r\n\r\n0123456789")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                        .startsWith("HTTP/1.1 400 ")
                        .contains("incomplete-body");
            }
        }
    }

    @Test
    void aPackedBodyThatDoesNotSaySoIsNotUnpackedBeyondOurBound() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[EngineOptions.MAX_BODY_BYTES + 1]);
        }
        int before = mock.server().wireMock().getAllServeEvents().size();

        HttpResponse<String> answer = mock.post("/notes", packed.toByteArray(), "Content-Type", "text/plain");

        assertThat(answer.headers().firstValue("Understudy-Operation")).contains("createNote");
        assertThat(mock.server().wireMock().getAllServeEvents()).hasSize(before); // WireMock has not seen it
    }

    @Test
    void headersKeepTheirRepetitionsInAnyCaseAndTheirBytes() throws Exception {
        String body = "{\"text\":\"a\"}";
        raw("POST /notes?who=case HTTP/1.1\r\nhOsT: a\r\nCONTENT-TYPE: " + JSON
                + "\r\nX-Twice: 1\r\nx-twice: 2\r\nX-Name: Zo\u00eb" + "\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
        var request = mock.server().wireMock().getAllServeEvents().get(0).getRequest();
        assertThat(request.getUrl()).isEqualTo("/notes?who=case");
        assertThat(request.header("X-TWICE").values()).isEqualTo(List.of("1", "2"));
        assertThat(request.getHeader("x-name")).isEqualTo("Zo\u00eb");
        assertThat(request.getBodyAsString()).isEqualTo(body);
    }

    @Test
    void textOutsideAsciiComesThroughUnchanged() throws Exception {
        assertThat(mock.get("/notes").body()).isEqualTo(ALL);
        HttpResponse<String> refused = mock.post("/notes", "{\"text\":[\"Zoë ☂\"]}", "Content-Type", JSON);
        assertThat(refused.body()).contains("Zoë ☂");
    }

    @Test
    void aClientThatOffersHttp2MayBeginWithAnOpenEndedBody() throws Exception {
        HttpClient http2 = HttpClient.newHttpClient();
        for (int i = 0; i < 3; i++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(mock.server().url() + "/notes"))
                    .header("Content-Type", JSON)
                    .POST(BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream("{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8))))
                    .build();
            assertThat(http2.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void aConnectionServesManyRequests() throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            for (int i = 0; i < 3; i++) {
                out.write("HEAD /notes HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                assertThat(head(in)).startsWith("HTTP/1.1 200 OK");
            }
        }
    }

    private static HttpRequest.BodyPublisher streamed(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            assertThat(next).as("the connection was closed after: " + head).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }

    /** Sends a text as it stands, and gives everything that comes back. */
    private static String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket connect() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), mock.server().port());
        socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
        return socket;
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] packedZeros(long size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 1 << 16)) {
            byte[] zeros = new byte[1 << 20];
            for (long written = 0; written < size; written += zeros.length) {
                gzip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
