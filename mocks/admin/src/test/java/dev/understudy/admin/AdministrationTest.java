package dev.understudy.admin;

import static dev.understudy.admin.AdministeredMock.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdministrationTest {
    private final AdministeredMock mock = new AdministeredMock();

    @ParameterizedTest
    @CsvSource({
        "/__understudy, true",
        "/__understudy/health, true",
        "/__understudy?x, true",
        "/__understudyx, false",
        "/x/__understudy, false",
        "/, false"
    })
    void ownsWhatIsBelowItsPath(String target, boolean owned) {
        assertThat(mock.administration().owns(MockRequest.of("GET", target))).isEqualTo(owned);
    }

    @Test
    void saysThatTheMockIsUpAndWhatItServes() {
        assertThat(json(mock.get("/health")).path("status").asText()).isEqualTo("up");
        assertThat(json(mock.get("/health")).path("apis").asInt()).isEqualTo(1);
        assertThat(json(mock.get("/apis")).toString())
                .isEqualTo("{\"apis\":[{\"name\":\"shop\",\"title\":\"Shop\",\"version\":\"7\",\"prefix\":\"/shop\","
                        + "\"operations\":[{\"id\":\"listJobs\",\"method\":\"GET\",\"path\":\"/jobs\","
                        + "\"statuses\":[\"200\",\"400\",\"429\"]},"
                        + "{\"id\":\"getJob\",\"method\":\"GET\",\"path\":\"/shops/{shop}/jobs/{id}\","
                        + "\"statuses\":[\"200\",\"404\",\"default\"]}],\"resources\":[\"job\"]}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/worlds/none",
                "/worlds/none/clock",
                "/worlds/none/snapshot",
                "/worlds/none/rate-limits",
                "/worlds/none/faults",
                "/worlds/none/faults/x",
                "/worlds/none/apis/shop/resources/job",
                "/worlds/none/apis/shop/resources/job/main,a"
            })
    void aLookMakesNoWorld(String path) {
        MockResponse answer = mock.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(json(answer).path("code").asText()).isEqualTo("unknown-world");
        assertThat(mock.engine.worlds().existing("none")).isEmpty();
    }

    @Test
    void worldsArePagedById() {
        for (String id : new String[] {"c", "a", "b"}) {
            mock.call(id, "/jobs");
        }

        assertThat(json(mock.get("/worlds?limit=2")).path("worlds").findValuesAsText("id"))
                .containsExactly("a", "b");
        assertThat(json(mock.get("/worlds?limit=2")).path("next").asText()).isEqualTo("b");
        assertThat(json(mock.get("/worlds?limit=2&after=b")).path("worlds").findValuesAsText("id"))
                .containsExactly("c");
        assertThat(json(mock.get("/worlds?limit=2&after=b")).has("next")).isFalse();
        assertThat(json(mock.get("/worlds?limit=3")).has("next")).isFalse();
    }

    @Test
    void theClockOfOneWorldLeavesThatOfAnotherAlone() {
        mock.put("/worlds/mine/clock", "{\"now\":\"2040-05-05T10:00:00+02:00\",\"running\":false}");
        mock.put("/worlds/yours/rate-limits/shop", "{\"permits\":1}");
        mock.clock.forward(Duration.ofMillis(1500));

        assertThat(mock.get("/worlds/mine/clock").text())
                .isEqualTo("{\"now\":\"2040-05-05T08:00:00Z\",\"running\":false}");
        assertThat(mock.get("/worlds/yours/clock").text())
                .isEqualTo("{\"now\":\"2030-01-01T00:00:01.500Z\",\"running\":false}");
    }

    @Test
    void aClockDoesNotLeaveTheCalendar() {
        mock.put("/worlds/mine/clock", "{\"now\":\"8999-12-31T23:59:59Z\",\"running\":false}");

        assertThat(mock.send("POST", "/worlds/mine/clock/advance", "{\"by\":\"PT1.001S\"}")
                        .status())
                .isEqualTo(422);
        assertThat(mock.send("POST", "/worlds/mine/clock/advance", "{\"by\":\"P999999DT999999H999999999.5S\"}")
                        .status())
                .isEqualTo(422);
        assertThat(mock.send("POST", "/worlds/mine/clock/advance", "{\"by\":\"PT0.5S\"}")
                        .text())
                .contains("8999-12-31T23:59:59.500Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2031-01-01T00:00:00.1234567890123Z, 2031-01-01T00:00:00.123456789Z",
        "2031-01-01T23:59:00+23:59, 2031-01-01T00:00:00Z",
        "2031-01-01t00:00:00z, 2031-01-01T00:00:00Z"
    })
    void aClockIsSetToWhateverTheContractCallsAnInstant(String sent, String shown) {
        assertThat(mock.put("/worlds/mine/clock", "{\"now\":\"" + sent + "\",\"running\":false}")
                        .text())
                .isEqualTo("{\"now\":\"" + shown + "\",\"running\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T23:59:59-12:00",
                "9000-01-01T00:00:00.000000001Z",
                "1969-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z"
            })
    void aClockIsNotSetOutOfTheCalendar(String now) {
        MockResponse answer = mock.put("/worlds/mine/clock", "{\"now\":\"" + now + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(json(answer).path("code").asText()).isEqualTo("no-time");
    }

    @Test
    void aClockRunsInRealTimeWhereThatOfTheMockStandsStill() {
        mock.call("mine", "/jobs");
        assertThat(json(mock.get("/worlds/mine/clock")).path("running").asBoolean())
                .isFalse();

        MockResponse running = mock.put("/worlds/mine/clock", "{\"running\":true}");

        assertThat(json(running).path("running").asBoolean()).isTrue();
        assertThat(json(running).path("now").asText()).startsWith("2030-01-01T00:0");
        assertThat(mock.put("/worlds/mine/clock", "{\"running\":false}").text()).contains("\"running\":false");
    }

    @Test
    void aResetWorldHasForgottenEverything() {
        mock.put("/worlds/mine/rate-limits/shop", "{\"permits\":1}");
        mock.put("/worlds/mine/faults/all", "{\"status\":429}");
        mock.put("/worlds/mine/clock", "{\"now\":\"2035-01-01T00:00:00Z\",\"running\":false}");

        assertThat(mock.get("/worlds/mine").text()).contains("\"faults\":1,\"rateLimits\":1");
        assertThat(mock.send("POST", "/worlds/mine/reset", "").text())
                .isEqualTo(
                        "{\"id\":\"mine\",\"started\":null,"
                                + "\"clock\":{\"now\":\"2030-01-01T00:00:00Z\",\"running\":false},\"faults\":0,\"rateLimits\":0}");
    }

    @Test
    void aFaultIsReadBackAsItWasWritten() {
        String rule = "{\"api\":\"shop\",\"operation\":\"getJob\",\"when\":{\"path\":{\"id\":\"a\"},"
                + "\"query\":{\"q\":\"1\"},\"headers\":{\"X-A\":\"b\"}},\"after\":1,\"first\":2,\"every\":3,"
                + "\"probability\":0.25,\"seed\":9,\"status\":404,\"example\":\"gone\",\"delay\":\"PT0.5S\","
                + "\"fault\":\"truncated-body\"}";

        assertThat(mock.put("/worlds/mine/faults/mine", rule).text())
                .isEqualTo("{\"id\":\"mine\",\"rule\":" + rule + ",\"matched\":0,\"fired\":0}");
    }

    @Test
    void anAddedFaultIsFoundWhereTheAnswerSays() {
        MockResponse added = mock.send("POST", "/worlds/mine/faults", "{\"status\":429}");

        String location = added.headers().first("Location").orElseThrow();
        assertThat(mock.answer(MockRequest.of("GET", location)).text()).isEqualTo(added.text());
    }

    @Test
    void faultsThatAreAddedAtOnceHaveIdsOfTheirOwn() {
        IntStream.range(0, 60).parallel().forEach(i -> mock.send("POST", "/worlds/mine/faults", "{\"status\":429}"));

        assertThat(json(mock.get("/worlds/mine/faults")).path("faults")).hasSize(60);
    }

    @Test
    void aWorldHasABoundedNumberOfFaults() {
        for (int i = 0; i < 100; i++) {
            assertThat(mock.send("POST", "/worlds/mine/faults", "{\"status\":429}")
                            .status())
                    .isEqualTo(201);
        }

        assertThat(json(mock.send("POST", "/worlds/mine/faults", "{\"status\":429}"))
                        .path("code")
                        .asText())
                .isEqualTo("too-many-faults");
    }

    @Test
    void aLimitIsOverriddenInOneWorldOnly() {
        mock.put("/worlds/mine/rate-limits/shop", "{\"permits\":1,\"per\":\"PT1H30M\"}");

        assertThat(mock.call("mine", "/jobs").status()).isEqualTo(200);
        assertThat(mock.call("mine", "/jobs").status()).isEqualTo(429);
        assertThat(mock.call("yours", "/jobs").status()).isEqualTo(200);
        assertThat(mock.call("yours", "/jobs").status()).isEqualTo(200);
        assertThat(mock.get("/worlds/mine/rate-limits").text())
                .isEqualTo("{\"rateLimits\":[{\"api\":\"shop\",\"enabled\":true,\"permits\":1,\"per\":\"PT1H30M\"}]}");
        assertThat(mock.put("/worlds/mine/rate-limits/shop", "{\"per\":\"PT0S\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aLimitIsCountedOverAYearAtMost() {
        assertThat(mock.put("/worlds/mine/rate-limits/shop", "{\"per\":\"P200000D\"}")
                        .text())
                .contains("too-large", "/body/per", "PT8784H");
        assertThat(mock.put("/worlds/mine/rate-limits/shop", "{\"per\":\"P366D\"}")
                        .status())
                .isEqualTo(200);
        assertThat(mock.call("mine", "/jobs").status()).isEqualTo(200);
    }

    @Test
    void aChangedLimitHasForgottenWhatWasCounted() {
        for (int permits : new int[] {2, 3, 2, 2}) {
            mock.put("/worlds/mine/rate-limits/shop", "{\"permits\":" + permits + ",\"per\":\"PT1H\"}");
            for (int i = 0; i < permits; i++) {
                assertThat(mock.call("mine", "/jobs").status()).isEqualTo(200);
            }
            assertThat(mock.call("mine", "/jobs").status()).isEqualTo(429);
        }
        mock.delete("/worlds/mine/rate-limits/shop");
        assertThat(mock.call("mine", "/jobs").status()).isEqualTo(200);
        assertThat(mock.get("/worlds/mine/rate-limits").text()).isEqualTo("{\"rateLimits\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rateLimits\":{\"none\":{\"permits\":1}} | /rateLimits/none",
                "\"rateLimits\":{\"shop\":{\"enabled\":\"no\"}} | /rateLimits/shop/enabled",
                "\"rateLimits\":{\"shop\":{\"permits\":\"many\"}} | /rateLimits/shop/permits",
                "\"rateLimits\":{\"shop\":{\"per\":\"P200000D\"}} | /rateLimits/shop/per",
                "\"rateLimits\":{\"shop\":1} | /rateLimits/shop",
                "\"faults\":[{\"matched\":-5,\"rule\":{\"status\":429}}] | /faults/0/matched",
                "\"faults\":[{\"rule\":{\"status\":\"x\"}}] | /faults/0/rule/status",
                "\"faults\":[7] | /faults/0",
                "\"faults\":\"x\" | /faults",
                "\"resources\":[1] | /resources",
                "\"resources\":{\"shop/job\":{\"a\":1}} | /resources/shop~1job",
                "\"resources\":{\"shop/job\":[1]} | /resources/shop~1job/0",
                "\"draws\":-1 | /draws",
                "\"started\":\"0000-01-01T00:00:00Z\" | /started",
                "\"moon\":1 | /moon"
            })
    void aSnapshotIsRefusedForAnythingThatDoesNotFit(String member, String pointer) {
        MockResponse answer = restored("{\"clock\":{\"now\":\"2030-01-01T00:00:00Z\"}," + member + "}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(json(answer).at("/violations/0/pointer").asText()).isEqualTo("/body/content" + pointer);
        assertThat(mock.engine.worlds().existing("mine")).isEmpty();
    }

    @Test
    void aSnapshotIsRefusedForItsClock() {
        assertThat(restored("{\"clock\":{\"now\":\"2030-01-01T00:00:00Z\",\"running\":\"maybe\"}}")
                        .status())
                .isEqualTo(422);
        assertThat(restored("{\"clock\":{\"now\":\"9999-12-31T23:59:59Z\"}}").status())
                .isEqualTo(422);
        assertThat(restored("{\"clock\":{\"now\":\"2030-01-01T00:00:00Z\"}}").status())
                .isEqualTo(200);
    }

    @Test
    void aSnapshotIsRefusedForMoreFaultsThanAWorldHas() {
        String faults = String.join(",", java.util.Collections.nCopies(101, "{\"rule\":{\"status\":429}}"));

        assertThat(restored("{\"clock\":{\"now\":\"2030-01-01T00:00:00Z\"},\"faults\":[" + faults + "]}")
                        .text())
                .contains("/body/content/faults\"", "at most 100 rules, got 101");
    }

    private MockResponse restored(String content) {
        return mock.put(
                "/worlds/mine/snapshot",
                "{\"format\":\"understudy-world\",\"version\":1,\"world\":\"mine\","
                        + "\"taken\":\"2030-01-01T00:00:00Z\",\"content\":" + content + "}");
    }

    @Test
    void coverageCountsEachAnswerForTheKeyThatDocumentsIt() {
        mock.call("mine", "/jobs");
        mock.call("mine", "/jobs");
        mock.call("mine", "/shops/main/jobs/none");
        mock.call("mine", "/shops/main/jobs/none", "Prefer", "code=500");

        assertThat(json(mock.get("/coverage"))
                        .path("apis")
                        .path(0)
                        .path("operations")
                        .toString())
                .contains("{\"status\":\"200\",\"count\":2},{\"status\":\"400\",\"count\":0}")
                .contains("{\"status\":\"404\",\"count\":1},{\"status\":\"default\",\"count\":1}");
        assertThat(json(mock.get("/coverage")).path("documented").asInt()).isEqualTo(6);
        assertThat(json(mock.get("/coverage")).path("answered").asInt()).isEqualTo(3);
        assertThat(json(mock.get("/coverage")).path("never").findValuesAsText("status"))
                .containsExactly("400", "429", "200");

        mock.delete("/coverage");
        assertThat(json(mock.get("/coverage")).path("answered").asInt()).isZero();
        assertThat(mock.get("/metrics").text().lines())
                .contains("understudy_exchanges_total{api=\"shop\",operation=\"listJobs\",status=\"200\"} 2.0");
    }

    @Test
    void metricsAreInTheFormatThatPrometheusAsksFor() {
        mock.call("mine", "/jobs");
        MockResponse metrics = mock.answer(MockRequest.of(
                "GET",
                "/__understudy/metrics",
                "Accept",
                "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.4,*/*;q=0.2"));

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.headers().first("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics.text().lines())
                .contains(
                        "# TYPE understudy_exchanges_total counter",
                        "understudy_exchanges_total{api=\"shop\",operation=\"listJobs\",status=\"200\"} 1.0",
                        "# TYPE understudy_exchange_duration_seconds histogram",
                        "understudy_exchange_duration_seconds_count{api=\"shop\",operation=\"listJobs\",status=\"200\"} 1");
    }

    @Test
    void anUnknownPathIsToldAsAProblem() {
        MockResponse answer = mock.get("/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers().first("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).path("code").asText()).isEqualTo("unknown-path");
    }
}
