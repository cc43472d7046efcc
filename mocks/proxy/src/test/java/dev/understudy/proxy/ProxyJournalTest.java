package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.admin.ExchangeLines;
import dev.understudy.engine.conformance.Conformance;
import dev.understudy.engine.conformance.Finding;
import dev.understudy.engine.conformance.Piece;
import dev.understudy.engine.conformance.Verdict;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProxyJournalTest {

    @Test
    void theJournalHasEveryExchangeWithItsVerdict() throws Exception {
        try (Service service = Service.answering(200, "application/json", "[{\"text\":7}]", "Content-Encoding", "br");
                RunningProxy proxy = RunningProxy.before(service)) {
            proxy.get("/notes");
            proxy.get("/notes?limit=51", "Understudy-World", "mine");

            assertThat(proxy.get("/__understudy/exchanges?verdict=not-judged").body())
                    .contains("\"id\":\"1\"", "\"api\":\"notes\"", "\"world\":\"nobody\"");
            assertThat(proxy.get("/__understudy/exchanges?verdict=violating").body())
                    .contains("\"id\":\"2\"", "\"world\":\"mine\"");
            assertThat(proxy.get("/__understudy/exchanges/1").body())
                    .contains("\"phase\":\"judge\",\"text\":\"not judged: response body: unknown-encoding\"");
            assertThat(proxy.get("/__understudy/exchanges?verdict=conforming").body())
                    .isEqualTo("{\"exchanges\":[]}");
            assertThat(service.seen().target()).isEqualTo("/notes");
        }
    }

    @Test
    void failuresOfTheServiceAreToldApartInTheJournal() throws Exception {
        try (RawService service = RawService.saying("what?\r\n\r\n");
                RunningProxy proxy = RunningProxy.before(service.url())) {
            proxy.get("/notes");

            assertThat(proxy.get("/__understudy/exchanges").body())
                    .contains("\"status\":502", "\"refusal\":\"upstream-broken\"", "\"verdict\":\"not-judged\"");
            assertThat(proxy.get("/__understudy/coverage").body()).contains("\"answered\":0");
        }
    }

    @Test
    void coverageHealthAndMetricsAreThoseOfAMock() throws Exception {
        try (Service service = Service.answering(200, "application/json", "[]");
                RunningProxy proxy = RunningProxy.before(service)) {
            proxy.get("/notes");

            assertThat(proxy.get("/__understudy/coverage").body())
                    .contains(
                            "\"operation\":\"listNotes\",\"method\":\"GET\",\"path\":\"/notes\",\"statuses\":[{\"status\":\"200\",\"count\":1}");
            assertThat(proxy.get("/__understudy/health").body()).contains("\"status\":\"up\"");
            assertThat(proxy.get("/__understudy/metrics").body())
                    .contains("understudy_exchanges_total{api=\"notes\",operation=\"listNotes\",status=\"200\"} 1.0")
                    .doesNotContain("understudy_worlds");
        }
    }

    @Test
    void whatAProxyHasNotIsNotFound() throws Exception {
        try (Service service = Service.answering(200, "application/json", "[]");
                RunningProxy proxy = RunningProxy.before(service)) {
            var answer = proxy.get("/__understudy/worlds");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("\"code\":\"not-of-a-proxy\"");
            assertThat(service.hasSeenNothing()).isTrue();
            assertThat(proxy.send(proxy.request("/__understudy/exchanges")
                                    .DELETE()
                                    .build())
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void aRecordedLineIsJudgedAgainAsItWasAndHoldsNoSecret() throws Exception {
        try (Service service = Service.answering(201, "application/json", "{\"text\":7}", "Set-Cookie", "s=HUNTER2");
                RunningProxy proxy = RunningProxy.before(service)) {
            proxy.send(proxy.request("/v1/notes?access_token=HUNTER2")
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer HUNTER2")
                    .header("Cookie", "a=HUNTER2")
                    .header("X-Api-Key", "HUNTER2")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build());
            byte[] line = ExchangeLines.of(proxy.server().traffic())
                    .line(proxy.passed().exchange());
            Verdict verdict = Conformance.of(Notes.CONTRACT).exchanges(false).judge(Piece.whole("line", line));

            assertThat(verdict.findings()).extracting(Finding::code).containsExactly("required", "wrong-type");
            assertThat(new String(line, StandardCharsets.UTF_8)).doesNotContain("HUNTER2");
            assertThat(proxy.get("/__understudy/recording").body()).doesNotContain("HUNTER2");
        }
    }

    @Test
    void anExchangeWhoseServiceFailedIsNoFindingWhenItIsJudgedAgain() throws Exception {
        try (RawService service = RawService.saying("what?\r\n\r\n");
                RunningProxy proxy = RunningProxy.before(service.url())) {
            proxy.get("/notes");
            byte[] line = ExchangeLines.of(proxy.server().traffic())
                    .line(proxy.passed().exchange());

            assertThat(Conformance.of(Notes.CONTRACT)
                            .exchanges(false)
                            .judge(Piece.whole("line", line))
                            .findings())
                    .isEmpty();
        }
    }
}
