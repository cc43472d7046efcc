package dev.understudy.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

        assertThat(shortPath).hasSize(6).isEqualTo(journal());
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
        send(request("/v1/notes").header("Cookie", "theme=dark; lang=de"));
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

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }
}
