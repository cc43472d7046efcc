package dev.understudy.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What takes the short path is answered, kept and verified as it would be on any other way. */
class ShortPathTest {
    private static final String ALL = "[{\"text\":\"Zoë’s\"}]";

    private final UnderstudyExtension extension = new UnderstudyExtension(NotesMock.engine());
    private final HttpClient client = HttpClient.newHttpClient();
    private MockServer server;
    private WireMockServer wireMock;

    @BeforeEach
    void start() throws IOException {
        server = MockServer.start(extension, ServerOptions.anyPort());
        wireMock = server.wireMock();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theJournalTellsOfItWhatItTellsOfWireMocksWay() throws Exception {
        Instant begin = Instant.now();
        assertThat(extension.shortPath().isOpen()).isTrue();
        tellStory();
        List<JsonNode> shortPath = journal();
        wireMock.resetRequests();
        extension.shortPath().forbid();
        tellStory();

        assertThat(shortPath).hasSize(7).isEqualTo(journal());
        assertThat(wireMock.getAllServeEvents())
                .allMatch(
                        event -> !event.getRequest().getLoggedDate().toInstant().isBefore(begin.minusMillis(1)));
    }

    @Test
    void anEntryKeepsItsIdAndItsDate() throws Exception {
        send(request("/notes"));

        String id = wireMock.getAllServeEvents().get(0).getId().toString();
        JsonNode one = new ObjectMapper().readTree(send(request("/__admin/requests/" + id)));
        JsonNode listed =
                new ObjectMapper().readTree(send(request("/__admin/requests"))).at("/requests/0");
        assertThat(one).isEqualTo(listed);
        assertThat(one.get("id").asText()).isEqualTo(id);
    }

    @Test
    void aStubClosesItAndItsEndOpensIt() throws Exception {
        StubMapping stub = wireMock.stubFor(get("/notes").willReturn(ok("mine")));
        assertThat(extension.shortPath().isOpen()).isFalse();
        assertThat(send(request("/notes"))).isEqualTo("mine");

        wireMock.removeStub(stub);
        assertThat(extension.shortPath().isOpen()).isTrue();
        assertThat(send(request("/notes"))).isEqualTo(ALL);

        wireMock.stubFor(get("/notes").willReturn(ok("mine")));
        wireMock.resetMappings();
        assertThat(extension.shortPath().isOpen()).isTrue();
        assertThat(send(request("/notes"))).isEqualTo(ALL);
        wireMock.verify(3, getRequestedFor(urlEqualTo("/notes")));
    }

    @Test
    void aStubThatTakesThePlaceOfOursClosesIt() throws Exception {
        StubMapping ours = wireMock.getStubMappings().get(0);
        wireMock.editStub(any(anyUrl()).withId(ours.getId()).willReturn(ok("edited")));

        assertThat(extension.shortPath().isOpen()).isFalse();
        assertThat(send(request("/notes"))).isEqualTo("edited");
        wireMock.resetAll();
        assertThat(send(request("/notes"))).isEqualTo(ALL);
        assertThat(extension.shortPath().isOpen()).isTrue();
    }

    @Test
    void aDelayForAllAnswersClosesIt() throws Exception {
        wireMock.setGlobalFixedDelay(200);
        Instant begin = Instant.now();
        assertThat(send(request("/notes"))).isEqualTo(ALL);
        assertThat(Duration.between(begin, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(200));

        wireMock.updateGlobalSettings(GlobalSettings.defaults());
        assertThat(extension.shortPath().isOpen()).isTrue();
    }

    @Test
    void whoBeginsToListenHearsOfEveryRequest() throws Exception {
        List<String> heard = new ArrayList<>();
        wireMock.addMockServiceRequestListener((request, answer) -> heard.add(request.getUrl()));
        send(request("/notes"));
        wireMock.resetAll();
        send(request("/v1/notes"));

        assertThat(heard).containsExactly("/notes", "/v1/notes");
    }

    @Test
    void aCookieHeaderWithoutCookiesIsAnsweredAndKept() throws Exception {
        for (String header : new String[] {"foo", ";", " "}) {
            assertThat(send(request("/notes").header("Cookie", header))).isEqualTo(ALL);
        }
        wireMock.verify(3, getRequestedFor(urlEqualTo("/notes")));
    }

    @Test
    void aRequestThatWireMockCannotReadDoesNotSpoilTheJournal() throws Exception {
        send(request("/notes"));
        for (String line : new String[] {"GET /notes?discount=50% HTTP/1.1", "OPTIONS * HTTP/1.1"}) {
            raw(line + "\r\nHost: localhost:4010\r\nConnection: close\r\n\r\n");
        }
        send(request("/notes")
                .header("Content-Type", "application/json; charset=klingon")
                .POST(BodyPublishers.ofString("{\"text\":\"a\"}")));

        wireMock.verify(1, getRequestedFor(urlEqualTo("/notes")));
        assertThat(new ObjectMapper()
                        .readTree(send(request("/__admin/requests")))
                        .at("/requests/0/request/url")
                        .asText())
                .isEqualTo("/notes");
    }

    @Test
    void aStubAddedWhileAnotherGoesIsNeverOverlooked() throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            while (!isOver.get()) {
                wireMock.removeStub(wireMock.stubFor(get("/other").willReturn(ok("other"))));
            }
        });
        try {
            for (int i = 0; i < 300; i++) {
                StubMapping stub = wireMock.stubFor(get("/notes").willReturn(ok("mine")));
                assertThat(send(request("/notes"))).isEqualTo("mine");
                wireMock.removeStub(stub);
            }
        } finally {
            isOver.set(true);
            other.join();
        }
    }

    @Test
    void twoServersOfOneExtensionKeepTheirJournalsApart() throws Exception {
        try (MockServer second = MockServer.start(extension, ServerOptions.anyPort())) {
            send(request("/notes"));

            wireMock.verify(1, getRequestedFor(urlEqualTo("/notes")));
            second.wireMock().verify(0, getRequestedFor(urlEqualTo("/notes")));
        }
    }

    @Test
    void anExtensionServesANextServerAsTheFirst() throws Exception {
        server.close();
        server = MockServer.start(extension, ServerOptions.anyPort());

        assertThat(extension.shortPath().isOpen()).isTrue();
        assertThat(send(request("/notes"))).isEqualTo(ALL);
        server.wireMock().verify(1, getRequestedFor(urlEqualTo("/notes")));
    }

    @Test
    void anExtensionThatDoesMoreIsAlwaysAsked() throws Exception {
        UnderstudyExtension more = new UnderstudyExtension(NotesMock.engine()) {
            @Override
            public Response transform(Response response, ServeEvent event) {
                return Response.Builder.like(super.transform(response, event))
                        .but()
                        .body("more")
                        .build();
            }
        };
        server.close();
        server = MockServer.start(more, ServerOptions.anyPort());

        assertThat(send(request("/notes"))).isEqualTo("more");
    }

    @Test
    void filesAreLeftToWireMock() throws Exception {
        wireMock.getOptions().filesRoot().child("__files").createIfNecessary();
        wireMock.getOptions().filesRoot().child("__files").writeTextFile("kept.txt", "kept");
        String withoutStub = send(request("/__files/kept.txt"));
        wireMock.stubFor(get("/other").willReturn(ok("other")));

        assertThat(withoutStub).isEqualTo(send(request("/__files/kept.txt"))).isEqualTo("kept");
    }

    @Test
    void http2TakesItToo() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/notes"));
        send(request.copy());
        HttpResponse<String> second = client.send(request.build(), BodyHandlers.ofString());
        HttpResponse<String> posted = client.send(
                request.copy().POST(BodyPublishers.ofString("{\"text\":\"a\"}")).build(), BodyHandlers.ofString());

        assertThat(second.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(second.body()).isEqualTo(ALL);
        assertThat(posted.statusCode()).isEqualTo(201);
        assertThat(wireMock.getAllServeEvents()).hasSize(3);
    }

    @Test
    void anAnswerThatCannotWaitAnyMoreIsNoEmptySuccess() throws Exception {
        wireMock.stop();
        wireMock.start();

        assertThatThrownBy(() -> send(request("/notes").header("Prefer", "delay=PT1S")))
                .isInstanceOf(IOException.class);
        assertThat(send(request("/notes"))).isEqualTo(ALL);
    }

    @Test
    void aWireMockThatIsNotOursHasNone() {
        UnderstudyExtension other = new UnderstudyExtension(NotesMock.engine());
        WireMockServer plain = new WireMockServer(options().dynamicPort().extensions(other));
        plain.start();
        try {
            assertThat(other.shortPath().isOpen()).isFalse();
        } finally {
            plain.stop();
        }
    }

    /** Answered, refused, unknown, with and without a body. */
    private void tellStory() throws IOException, InterruptedException {
        send(request("/notes?page=1&tag=a%20b&tag=c").header("X-Trace", "a").header("X-Trace", "b"));
        send(request("/v1/notes").header("Cookie", "theme=dark; lang=de; theme=light"));
        send(request("/notes?").header("X-Forwarded-For", "10.0.0.1"));
        send(request("/notes").method("HEAD", BodyPublishers.noBody()));
        send(request("/nowhere"));
        send(request("/notes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"ü\"}")));
        send(request("/notes").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"text\":")));
    }

    /** Without what differs from time to time. */
    private List<JsonNode> journal() throws IOException, InterruptedException {
        List<JsonNode> entries = new ArrayList<>();
        new ObjectMapper()
                .readTree(send(request("/__admin/requests")))
                .path("requests")
                .forEach(entries::add);
        entries.forEach(entry -> {
            ((ObjectNode) entry).remove(List.of("id", "timing"));
            ((ObjectNode) entry.path("request")).remove(List.of("loggedDate", "loggedDateString"));
            assertThat(entry.path("stubMapping").path("id").asText()).isNotEmpty();
        });
        return entries;
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(server.url() + target)).version(HttpClient.Version.HTTP_1_1);
    }

    private void raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 ");
        }
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }
}
