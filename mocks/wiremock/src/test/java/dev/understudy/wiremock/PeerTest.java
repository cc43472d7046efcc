package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.spec.Contract;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeerTest {
    private static final String BEHAVIOUR = """
            refusals: { rate-limited: { status: 429, media-type: application/json, body: { error: busy } } }
            rate-limits: [{ name: one, permits: 1, per: PT1H, by: address }]
            """;

    @Test
    void noHeaderChangesTheAddressThatLimitsCountBy() throws Exception {
        MockEngine engine = MockEngine.of(
                List.of(Mount.atRoot(Contract.parse("notes", NotesMock.CONTRACT, BEHAVIOUR))), EngineOptions.usual());
        try (MockServer server = MockServer.start(engine, ServerOptions.anyPort())) {
            assertThat(status(server, "/notes", "10.0.0.7")).isEqualTo(200);
            assertThat(status(server, "/notes", "10.0.0.8")).isEqualTo(429);
            assertThat(status(server, "/notes?page=%25", "10.0.0.9")).isEqualTo(429);
        }
    }

    private static int status(MockServer server, String target, String forwardedFor) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + target))
                .version(HttpClient.Version.HTTP_1_1)
                .header("X-Forwarded-For", forwardedFor)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
