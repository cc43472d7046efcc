package dev.understudy.admin;

import static dev.understudy.admin.AdministeredMock.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.conformance.Conformance;
import dev.understudy.engine.conformance.InputReader;
import dev.understudy.engine.conformance.InputShape;
import dev.understudy.engine.conformance.Verdict;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private final AdministeredMock mock = new AdministeredMock();

    @Test
    void exchangesAreWholeAndInTheOrderInWhichTheyCame() {
        twoExchanges();
        JsonNode recording = json(mock.get("/recording"));

        assertThat(recording.path("exchanges").findValuesAsText("id")).containsExactly("1", "2");
        assertThat(recording.path("exchanges").path(1))
                .isEqualTo(json(mock.get("/exchanges/2")))
                .isNotEmpty();
    }

    @Test
    void whoAcceptsLinesGetsOneExchangeOnEach() {
        twoExchanges();
        MockResponse answer = lines();

        assertThat(answer.headers().first("Content-Type")).contains("application/x-ndjson");
        assertThat(answer.text().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\":"));
        assertThat(answer.text()).endsWith("}\n");
    }

    @Test
    void nothingIsAnEmptyRecordingInEachForm() {
        assertThat(mock.get("/recording").text()).isEqualTo("{\"exchanges\":[]}");
        assertThat(lines().text()).isEmpty();
        assertThat(json(mock.get("/recording.har")).at("/log/entries")).isEmpty();
    }

    @Test
    void whatAcceptsNeitherIsToldTheForms() {
        MockResponse answer = mock.answer(MockRequest.of("GET", "/__understudy/recording", "Accept", "text/csv"));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text()).contains("application/json or application/x-ndjson");
    }

    @Test
    void harHasWhatItMust() {
        mock.call("mine", "/jobs?limit=51&a=b%20c");
        JsonNode log = json(mock.get("/recording.har")).path("log");

        assertThat(log.path("version").asText()).isEqualTo("1.2");
        assertThat(log.at("/creator/name").asText()).isEqualTo("Understudy");
        JsonNode entry = log.at("/entries/0");
        assertThat(entry.path("startedDateTime").asText()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(entry.at("/request/url").asText()).isEqualTo("http://localhost/shop/jobs?limit=51&a=b%20c");
        assertThat(entry.at("/request/queryString/1/value").asText()).isEqualTo("b c");
        assertThat(entry.at("/response/status").asInt()).isEqualTo(400);
        assertThat(entry.at("/response/content/text").asText()).isEqualTo("{}");
        assertThat(entry.at("/cache").isObject()).isTrue();
    }

    @Test
    void whatIsNoTextIsInBase64() {
        mock.engine.answer(new MockRequest(
                "POST",
                "/shop/jobs",
                MockRequest.of("POST", "/", "Content-Type", "image/png").headers(),
                new byte[] {(byte) 0x89, 'P'},
                "127.0.0.1"));

        assertThat(json(mock.get("/recording")).at("/exchanges/0/request/body").toString())
                .isEqualTo("{\"encoding\":\"base64\",\"content\":\"iVA=\",\"bytes\":2,\"truncated\":false}");
        assertThat(json(mock.get("/recording.har"))
                        .at("/log/entries/0/request/postData")
                        .toString())
                .isEqualTo("{\"mimeType\":\"image/png\",\"text\":\"iVA=\",\"encoding\":\"base64\"}");
    }

    @Test
    void aBodyThatIsLongerThanIsRecordedIsNotJudged() {
        mock.engine.answer(MockRequest.of("PUT", "/shop/jobs")
                .withBody(
                        "application/json",
                        "[1,".repeat(BodyText.RECORDED_BYTES).getBytes(StandardCharsets.UTF_8)));

        assertThat(json(mock.get("/recording"))
                        .at("/exchanges/0/request/body/truncated")
                        .asBoolean())
                .isTrue();
        assertThat(json(mock.get("/recording.har"))
                        .at("/log/entries/0/request/postData")
                        .has("text"))
                .isFalse();
    }

    @Test
    void credentialsAreHiddenInEveryForm() {
        mock.call("mine", "/jobs?api%20key=SECRETX&token=SECRETX", "Cookie", "a=SECRETX", "Authorization", "SECRETX");
        mock.call("mine", "/jobs", "Referer", "https://page.test/?access_token=SECRETX&a=1");
        mock.call(
                "mine",
                "/jobs",
                "Referer",
                "https://SECRETX:SECRETX@page.test/cb?a=b#access_token=SECRETX;token=SECRETX");
        mock.call("mine", "/jobs", "Link", "<https://page.test/jobs?api_key=SECRETX&page=2>; rel=\"next\"");

        for (MockResponse answer : List.of(mock.get("/recording"), lines(), mock.get("/recording.har"))) {
            assertThat(answer.text())
                    .contains("credential-", "&a=1", "&page=2>; rel=")
                    .doesNotContain("SECRETX");
        }
    }

    @Test
    void theLatestAreTakenAndTheOnesBeforeAreNamed() {
        twoExchanges();
        mock.call("mine", "/jobs");
        MockResponse latest = mock.get("/recording?limit=2");

        assertThat(json(latest).path("exchanges").findValuesAsText("id")).containsExactly("2", "3");
        assertThat(latest.headers().first("Understudy-Next")).contains("2");
        MockResponse before = mock.get("/recording?limit=2&after=2");
        assertThat(json(before).path("exchanges").findValuesAsText("id")).containsExactly("1");
        assertThat(before.headers().first("Understudy-Next")).isEmpty();
        assertThat(json(mock.get("/recording?verdict=violating")).path("exchanges"))
                .hasSize(1);
        assertThat(json(mock.get("/recording.har?world=mine&status=200")).at("/log/entries"))
                .hasSize(2);
    }

    @Test
    void anAnswerIsBoundedHoweverMuchIsKept() {
        String body = "x".repeat(BodyText.RECORDED_BYTES);
        int kept = RecordingText.MAX_BYTES / BodyText.RECORDED_BYTES + 4;
        for (int i = 0; i < kept; i++) {
            mock.engine.answer(
                    MockRequest.of("PUT", "/shop/jobs").withBody("text/plain", body.getBytes(StandardCharsets.UTF_8)));
        }
        List<Integer> ids = new ArrayList<>();
        MockResponse answer = mock.get("/recording");
        while (answer.headers().contains("Understudy-Next")) {
            assertThat(answer.body().length).isLessThan(RecordingText.MAX_BYTES + 1000);
            String next = answer.headers().first("Understudy-Next").orElseThrow();
            json(answer)
                    .path("exchanges")
                    .forEach(exchange -> ids.add(exchange.path("id").asInt()));
            assertThat(ids).contains(Integer.valueOf(next));
            answer = mock.get("/recording?after=" + next);
        }
        json(answer)
                .path("exchanges")
                .forEach(exchange -> ids.add(exchange.path("id").asInt()));

        assertThat(ids).hasSize(kept).doesNotHaveDuplicates();
    }

    @Test
    void everyFormIsJudgedTheSame() {
        twoExchanges();
        mock.call("mine", "/shops/main/jobs/x");

        assertThat(judged(mock.get("/recording"), InputShape.EXCHANGES))
                .isEqualTo(judged(lines(), InputShape.LINES))
                .isEqualTo(judged(mock.get("/recording.har"), InputShape.EXCHANGES))
                .containsExactly("3 judged", "too-large /request/query/limit");
    }

    private void twoExchanges() {
        mock.call("mine", "/jobs");
        mock.call("yours", "/jobs?limit=51");
    }

    private MockResponse lines() {
        return mock.answer(MockRequest.of("GET", "/__understudy/recording", "Accept", "application/x-ndjson"));
    }

    private List<String> judged(MockResponse recording, InputShape shape) {
        List<Verdict> verdicts = new ArrayList<>();
        InputReader.of(Conformance.of(mock.engine.mounts().get(0).contract()).exchanges(false))
                .read("recording", new ByteArrayInputStream(recording.body()), shape, verdicts::add);
        List<String> told = new ArrayList<>();
        told.add(verdicts.stream().mapToLong(Verdict::judged).sum() + " judged");
        verdicts.forEach(
                verdict -> verdict.findings().forEach(finding -> told.add(finding.code() + " " + finding.pointer())));
        return told;
    }
}
