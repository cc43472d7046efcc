package dev.understudy.admin;

import dev.understudy.engine.Mount;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.understudy.model.ApiList;
import dev.understudy.understudy.model.Health;
import dev.understudy.understudy.model.ServedApi;
import dev.understudy.understudy.model.ServedOperation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The mock, or the proxy, as a whole: that it is up, what it serves, what it has counted. */
final class MockOperations {
    private final ServedApis apis;
    private final Metrics metrics;
    private final Instant started;

    MockOperations(ServedApis apis, Metrics metrics, Instant started) {
        this.apis = apis;
        this.metrics = metrics;
        this.started = started;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "getHealth", request -> health(),
                "getMetrics", request -> Answers.text(Metrics.MEDIA_TYPE, metrics.text()),
                "listApis", request -> list());
    }

    private MockResponse health() {
        return Answers.ok(new Health(
                Health.StatusEnum.UP,
                Version.number(),
                Times.inUtc(started),
                apis.names().size()));
    }

    private MockResponse list() {
        return Answers.ok(
                new ApiList(apis.all().stream().map(MockOperations::described).toList()));
    }

    private static ServedApi described(Mount mount) {
        List<String> resources = new ArrayList<>();
        mount.contract().behaviour().tree().path("resources").fieldNames().forEachRemaining(resources::add);
        return new ServedApi(
                mount.contract().document().name(),
                mount.contract().api().title(),
                mount.contract().api().version(),
                mount.prefix(),
                mount.contract().api().operations().stream()
                        .map(MockOperations::described)
                        .toList(),
                resources);
    }

    private static ServedOperation described(Operation operation) {
        return new ServedOperation(
                operation.id(),
                operation.method(),
                operation.path(),
                operation.responses().stream()
                        .map(response -> response.status().text())
                        .toList());
    }
}
