package dev.understudy.admin;

import static dev.understudy.admin.AdministeredMock.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.time.MovableClock;
import org.junit.jupiter.api.Test;

class ResourceOperationsTest {
    private static final String JOBS = "/worlds/mine/apis/shop/resources/job";

    private final AdministeredMock mock = new AdministeredMock();

    @Test
    void anItemIsThereForTheApiInItsOwnWorldOnly() {
        assertThat(put("a", 1).status()).isEqualTo(200);

        assertThat(mock.call("mine", "/jobs").text()).isEqualTo("[{\"shop\":\"main\",\"id\":\"a\",\"copies\":1}]");
        assertThat(mock.call("yours", "/jobs").text()).isEqualTo("[]");
        assertThat(mock.get(JOBS + "/main,a").text())
                .isEqualTo("{\"key\":\"main,a\",\"item\":{\"shop\":\"main\",\"id\":\"a\",\"copies\":1}}");
    }

    @Test
    void anItemReplacesTheOneOfItsKey() {
        put("a", 1);
        put("a", 2);

        assertThat(mock.call("mine", "/jobs").text()).isEqualTo("[{\"shop\":\"main\",\"id\":\"a\",\"copies\":2}]");
    }

    @Test
    void everythingThatIsWrongIsToldWithItsPlace() {
        MockResponse refused = mock.put(JOBS + "/main,a", "{\"item\":{\"shop\":\"main\",\"id\":\"a\",\"copies\":0}}");
        MockResponse bare = mock.put(JOBS + "/main,a", "{\"item\":{\"shop\":\"main\",\"id\":\"a\"}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(json(refused).path("violations").findValuesAsText("pointer")).containsExactly("/body/item/copies");
        assertThat(json(bare).path("violations").findValuesAsText("code")).containsExactly("required");
        assertThat(mock.call("mine", "/jobs").text()).isEqualTo("[]");
    }

    @Test
    void anItemOfAnotherKeyIsRefused() {
        MockResponse refused = mock.put(JOBS + "/main,b", "{\"item\":{\"shop\":\"main\",\"id\":\"a\",\"copies\":1}}");

        assertThat(json(refused).path("code").asText()).isEqualTo("key-differs");
    }

    @Test
    void itemsArePagedByKey() {
        put("c", 1);
        put("a", 1);
        put("b", 1);
        JsonNode first = json(mock.get(JOBS + "?limit=2"));

        assertThat(first.path("items").findValuesAsText("key")).containsExactly("main,a", "main,b");
        assertThat(json(mock.get(JOBS + "?limit=2&after=" + first.path("next").asText()))
                        .path("items")
                        .findValuesAsText("key"))
                .containsExactly("main,c");
    }

    @Test
    void anItemIsRemovedOnce() {
        put("a", 1);

        assertThat(mock.delete(JOBS + "/main,a").status()).isEqualTo(204);
        assertThat(mock.delete(JOBS + "/main,a").status()).isEqualTo(404);
        assertThat(mock.call("mine", "/shops/main/jobs/a").status()).isEqualTo(404);
    }

    @Test
    void aKeyWithTooFewValuesIsThatOfNothing() {
        put("a", 1);

        assertThat(mock.get(JOBS + "/main").status()).isEqualTo(404);
        assertThat(mock.get(JOBS + "/main,a,b").status()).isEqualTo(404);
        assertThat(mock.get("/worlds/mine/apis/shop/resources/jobs").text()).contains("it keeps job");
        assertThat(mock.get("/worlds/mine/apis/shp/resources/job").text()).contains("there are shop");
    }

    @Test
    void aWorldIsSavedAndRestoredWithAllThatIsInIt() {
        put("a", 1);
        mock.put("/worlds/mine/clock", "{\"now\":\"2031-01-01T00:00:00Z\",\"running\":false}");
        mock.put("/worlds/mine/faults/x", "{\"status\":429,\"first\":1}");
        mock.put("/worlds/mine/rate-limits/shop", "{\"permits\":3}");
        mock.call("mine", "/jobs");
        String snapshot = mock.get("/worlds/mine/snapshot").text();

        AdministeredMock other = new AdministeredMock();
        MockResponse restored = other.put("/worlds/copy/snapshot", snapshot);

        assertThat(restored.text().replace("\"copy\"", "\"mine\""))
                .isEqualTo(mock.get("/worlds/mine").text());
        assertThat(other.get("/worlds/copy/faults").text())
                .isEqualTo(mock.get("/worlds/mine/faults").text());
        assertThat(other.get("/worlds/copy/apis/shop/resources/job").text())
                .isEqualTo(mock.get(JOBS).text());
        assertThat(json(other.get("/worlds/copy/snapshot")).path("content"))
                .isEqualTo(json(mock.get("/worlds/mine/snapshot")).path("content"));
    }

    @Test
    void aClockThatStandsIsRestoredToTheVeryInstant() {
        AdministeredMock inRealTime = new AdministeredMock(AdminOptions.usual(), MovableClock.real());
        inRealTime.put("/worlds/mine/clock", "{\"now\":\"2031-01-01T00:00:00Z\",\"running\":false}");
        String snapshot = inRealTime.get("/worlds/mine/snapshot").text();

        inRealTime.put("/worlds/copy/snapshot", snapshot);

        assertThat(inRealTime.get("/worlds/copy/clock").text())
                .isEqualTo("{\"now\":\"2031-01-01T00:00:00Z\",\"running\":false}");
    }

    @Test
    void aSnapshotThatDoesNotFitIsToldByPlaceAndChangesNothing() {
        put("a", 1);
        String snapshot = mock.get("/worlds/mine/snapshot").text();
        MockResponse broken = mock.put("/worlds/mine/snapshot", snapshot.replace("\"copies\":1", "\"copies\":0"));
        MockResponse newer = mock.put("/worlds/mine/snapshot", snapshot.replace("\"version\":1", "\"version\":2"));

        assertThat(broken.status()).isEqualTo(422);
        assertThat(json(broken).path("violations").findValuesAsText("pointer"))
                .containsExactly("/body/content/resources/shop~1job/0/copies");
        assertThat(json(newer).path("violations").findValuesAsText("pointer")).containsExactly("/body/version");
        assertThat(mock.call("mine", "/jobs").text()).contains("\"copies\":1");
    }

    private MockResponse put(String id, int copies) {
        return mock.put(
                JOBS + "/main," + id, "{\"item\":{\"shop\":\"main\",\"id\":\"" + id + "\",\"copies\":" + copies + "}}");
    }
}
