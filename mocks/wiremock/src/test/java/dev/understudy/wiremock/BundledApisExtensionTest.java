package dev.understudy.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.understudy.engine.spec.BundledContracts;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledApisExtensionTest {
    private final WireMockConfiguration scanning = options().dynamicPort().extensionScanningEnabled(true);

    @AfterEach
    void forgetTheDocuments() {
        System.clearProperty(BundledApisExtension.DOCUMENTS);
    }

    @Test
    void isFoundByScanningAndServesTheBundledContracts() throws Exception {
        try (Closing server = new Closing(scanning)) {
            assertThat(BundledContracts.names()).isNotEmpty();
            for (String name : BundledContracts.names()) {
                assertThat(server.get("/" + name).headers().firstValue("Understudy-Refusal"))
                        .contains("unknown-path");
            }
            server.wireMock.stubFor(get("/mine").willReturn(ok("mine")));
            assertThat(server.get("/mine").body()).isEqualTo("mine");
        }
    }

    @Test
    void servesTheDocumentsOfASystemProperty(@TempDir Path folder) throws Exception {
        Path first = Files.writeString(folder.resolve("notes.yaml"), NotesMock.CONTRACT);
        Path second = Files.writeString(folder.resolve("others.yaml"), NotesMock.CONTRACT);

        System.setProperty(BundledApisExtension.DOCUMENTS, first.toString());
        try (Closing server = new Closing(scanning)) {
            assertThat(server.get("/notes").statusCode()).isEqualTo(200);
        }

        System.setProperty(BundledApisExtension.DOCUMENTS, first + File.pathSeparator + second);
        try (Closing server = new Closing(scanning)) {
            assertThat(server.get("/notes/v1/notes").statusCode()).isEqualTo(200);
            assertThat(server.get("/others/v1/notes").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void leavesAnExtensionAddedByHandInCharge() throws Exception {
        scanning.extensions(new UnderstudyExtension(NotesMock.engine()));
        try (Closing server = new Closing(scanning)) {
            assertThat(server.get("/notes").statusCode()).isEqualTo(200);
            assertThat(server.wireMock.getStubMappings()).hasSize(1);
        }
    }

    @Test
    void isNotFoundByAServerOfOurs() throws Exception {
        System.setProperty(BundledApisExtension.DOCUMENTS, "there-is-no-such-file.yaml");
        try (NotesMock mock = NotesMock.start()) {
            assertThat(mock.get("/notes").statusCode()).isEqualTo(200);
            assertThat(mock.server().wireMock().getStubMappings()).hasSize(1);
        }
    }

    /** A started WireMock that stops at the end of a block. */
    private static final class Closing implements AutoCloseable {
        private final WireMockServer wireMock;

        Closing(WireMockConfiguration configuration) {
            this.wireMock = new WireMockServer(configuration);
            wireMock.start();
        }

        HttpResponse<String> get(String target) throws IOException, InterruptedException {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(wireMock.baseUrl() + target))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        }

        @Override
        public void close() {
            wireMock.stop();
        }
    }
}
