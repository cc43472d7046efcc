package dev.understudy.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.understudy.engine.EngineOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StubsTest {
    private static final String ALL = "[{\"text\":\"Zoë’s\"}]";

    private NotesMock mock;
    private WireMock wireMock;

    @BeforeEach
    void start() throws IOException {
        mock = NotesMock.start();
        wireMock = new WireMock("127.0.0.1", mock.server().port());
    }

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void aStubOfTheUserWinsOverTheContract() throws Exception {
        assertThat(mock.get("/notes").body()).isEqualTo(ALL);
        wireMock.register(get("/notes").willReturn(ok("mine")));
        assertThat(mock.get("/notes").body()).isEqualTo("mine");
        assertThat(mock.get("/notes").headers().map()).doesNotContainKey("understudy-operation");
    }

    @Test
    void aStubOfTheUserWinsHoweverLowItsPriority() throws Exception {
        wireMock.register(any(anyUrl()).atPriority(999_999).willReturn(ok("mine")));
        assertThat(mock.get("/notes").body()).isEqualTo("mine");
    }

    @Test
    void requestsThatTheContractAnswersCanBeVerified() throws Exception {
        mock.get("/notes?page=1", "X-Trace", "a");
        mock.get("/notes?page=2");
        mock.get("/v1/notes");

        wireMock.verifyThat(2, getRequestedFor(urlPathEqualTo("/notes")));
        wireMock.verifyThat(
                1, getRequestedFor(urlEqualTo("/notes?page=1")).withHeader("X-Trace", WireMock.equalTo("a")));
        assertThat(wireMock.find(getRequestedFor(urlPathEqualTo("/v1/notes")))).hasSize(1);
        assertThat(wireMock.findAllUnmatchedRequests()).isEmpty();
    }

    @Test
    void contractsAnswerAgainAfterEveryKindOfReset() throws Exception {
        List<Runnable> resets = List.of(
                wireMock::resetRequests,
                wireMock::resetMappings,
                wireMock::resetToDefaultMappings,
                wireMock::resetScenarios,
                () -> delete("/__admin/mappings"),
                () -> post("/__admin/reset"),
                () -> post("/__admin/mappings/reset"),
                () -> mock.server().wireMock().resetAll());
        for (Runnable reset : resets) {
            wireMock.register(get("/notes").willReturn(ok("mine")));
            reset.run();
            wireMock.removeMappings();
            assertThat(mock.get("/notes").body()).isEqualTo(ALL);
            assertThat(wireMock.allStubMappings().getMappings()).hasSize(1);
        }
    }

    @Test
    void theCatchAllCannotBeDeleted() throws Exception {
        StubMapping catchAll = wireMock.allStubMappings().getMappings().get(0);
        delete("/__admin/mappings/" + catchAll.getId());
        assertThat(mock.get("/notes").body()).isEqualTo(ALL);

        wireMock.removeStubMapping(catchAll);
        assertThat(mock.get("/notes").body()).isEqualTo(ALL);
    }

    @Test
    void scenariosOfTheUserWork() throws Exception {
        wireMock.register(get("/notes")
                .inScenario("two steps")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("second")
                .willReturn(ok("first")));
        wireMock.register(get("/notes")
                .inScenario("two steps")
                .whenScenarioStateIs("second")
                .willSetStateTo("third")
                .willReturn(ok("second")));

        assertThat(mock.get("/notes").body()).isEqualTo("first");
        assertThat(mock.get("/notes").body()).isEqualTo("second");
        assertThat(mock.get("/notes").body()).isEqualTo(ALL);
    }

    @Test
    void delaysOfTheUserWork() throws Exception {
        wireMock.register(get("/notes").willReturn(ok("late").withFixedDelay(300)));
        Instant begin = Instant.now();
        assertThat(mock.get("/notes").body()).isEqualTo("late");
        assertThat(Duration.between(begin, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void bodiesAreBoundedInAnyWireMock() throws Exception {
        WireMockServer plain =
                new WireMockServer(options().dynamicPort().extensions(new UnderstudyExtension(NotesMock.engine())));
        plain.start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(plain.baseUrl() + "/notes"))
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofByteArray(new byte[EngineOptions.MAX_BODY_BYTES + 1]))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(413);
        } finally {
            plain.stop();
        }
    }

    @Test
    void theContractServesAnyWireMock() throws Exception {
        WireMockServer plain =
                new WireMockServer(options().dynamicPort().extensions(new UnderstudyExtension(NotesMock.engine())));
        plain.start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(plain.baseUrl() + "/notes"))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo(ALL);

            plain.stubFor(get("/notes").willReturn(aResponse().withStatus(418)));
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(418);
            plain.verify(2, getRequestedFor(urlEqualTo("/notes")));
        } finally {
            plain.stop();
        }
    }

    private void delete(String target) {
        send(mock.request(target).DELETE());
    }

    private void post(String target) {
        send(mock.request(target).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private void send(HttpRequest.Builder request) {
        try {
            assertThat(mock.send(request).statusCode()).isEqualTo(200);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
