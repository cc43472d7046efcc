package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.verify.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The administration beside the APIs, over the wire. What it does is told by the scenarios of its contract. */
class AdministrationTest {
    @RegisterExtension
    static final RunningMock MOCK = RunningMock.withEveryApi();

    @Test
    void everyOperationIsInAScenario() throws IOException {
        Set<String> told = new TreeSet<>();
        for (Path file : Repository.files(Repository.specs().resolve("understudy/scenarios"), ".yaml")) {
            Scenario.read(file).steps().forEach(step -> {
                if (step instanceof Scenario.Call call && call.toAdministration()) {
                    told.add(call.operation());
                }
            });
        }

        assertThat(told)
                .isEqualTo(BundledApi.administration().operations().stream()
                        .map(Operation::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noStubHidesItAndNoJournalOfWireMocksListsIt() throws Exception {
        MOCK.wireMock()
                .stubFor(WireMock.any(WireMock.anyUrl())
                        .willReturn(WireMock.aResponse().withStatus(299)));
        try {
            assertThat(answer(MockRequest.of("GET", "/knock/v1/x")).status()).isEqualTo(299);
            assertThat(answer(MockRequest.of("GET", "/__understudy/health")).status())
                    .isEqualTo(200);
            assertThat(MOCK.wireMock().findAll(WireMock.anyRequestedFor(WireMock.urlMatching("/__understudy.*"))))
                    .isEmpty();
        } finally {
            MOCK.wireMock().resetMappings();
        }
    }

    @Test
    void headAnswersAsGetWithoutTheBody() throws Exception {
        MockResponse whole = answer(MockRequest.of("GET", "/__understudy/apis"));
        MockResponse head = answer(MockRequest.of("HEAD", "/__understudy/apis"));

        assertThat(head.body()).isEmpty();
        assertThat(head.headers().first("Content-Length")).contains(String.valueOf(whole.body().length));
    }

    @Test
    void anotherMethodIsToldWhichThereAre() throws Exception {
        MockResponse refused = answer(MockRequest.of("PATCH", "/__understudy/worlds/mine"));

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.headers().first("Allow")).contains("DELETE, GET, HEAD, OPTIONS");
        assertThat(refused.headers().first("Content-Type")).contains("application/problem+json");
    }

    @Test
    void nothingIsSentWithoutContent() throws Exception {
        answer(MockRequest.of("POST", "/__understudy/worlds/mine/reset"));
        MockResponse deleted = answer(MockRequest.of("DELETE", "/__understudy/worlds/mine"));

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.headers().contains("Content-Length")).isFalse();
    }

    @Test
    void aPageOfAnotherOriginIsNotAnswered() throws Exception {
        MockResponse refused =
                answer(MockRequest.of("POST", "/__understudy/worlds/mine/reset", "Origin", "https://evil.example"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.headers().contains("Access-Control-Allow-Origin")).isFalse();
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        byte[] large = ("{\"by\":\"" + "1".repeat(11 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        MockResponse refused = answer(MockRequest.of("POST", "/__understudy/worlds/mine/clock/advance")
                .withBody("application/json", large));

        assertThat(refused.status()).isEqualTo(413);
        Refusals.isClean(refused);
    }

    private static MockResponse answer(MockRequest request) throws Exception {
        return MOCK.provider().answer(request);
    }
}
