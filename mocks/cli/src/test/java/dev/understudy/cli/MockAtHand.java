package dev.understudy.cli;

import dev.understudy.admin.AdminOptions;
import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.behaviour.Switches;
import dev.understudy.engine.spec.BundledContracts;
import dev.understudy.engine.time.MovableClock;
import dev.understudy.wiremock.ExchangeListener;
import dev.understudy.wiremock.MockServer;
import dev.understudy.wiremock.ServerOptions;
import dev.understudy.wiremock.UnderstudyExtension;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The bundled APIs on a free port; time stands still, so that the same commands are told the same. */
final class MockAtHand implements AutoCloseable {
    private final MockServer server;

    private MockAtHand(MockServer server) {
        this.server = server;
    }

    /** @param switches by API, as {@code --switch} takes them */
    static MockAtHand start(Map<String, Map<String, String>> switches) throws IOException {
        List<Mount> mounts = BundledContracts.names().stream()
                .map(name ->
                        Mount.named(Switches.set(BundledContracts.load(name), switches.getOrDefault(name, Map.of()))))
                .toList();
        EngineOptions options = EngineOptions.usual()
                .withClock(MovableClock.frozenAt("2030-01-01T00:00:00Z"))
                .withRateLimits(false);
        return new MockAtHand(MockServer.start(
                new UnderstudyExtension(MockEngine.of(mounts, options), ExchangeListener.NONE, AdminOptions.usual()),
                ServerOptions.anyPort()));
    }

    String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }
}
