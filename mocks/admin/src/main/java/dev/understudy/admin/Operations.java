package dev.understudy.admin;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Traffic;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.refuse.ProblemDetails;
import dev.understudy.engine.state.Worlds;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The handlers of all operations. */
final class Operations {

    private Operations() {}

    /** @return by operationId */
    static Map<String, Handler> of(MockEngine mock, Instant started) {
        ServedApis apis = ServedApis.of(mock);
        Map<String, Handler> all = watching(mock, Optional.of(mock.worlds()), started);
        all.putAll(new WorldOperations(mock.worlds()).handlers());
        all.putAll(new ClockOperations(mock.worlds()).handlers());
        all.putAll(new LimitOperations(mock.worlds(), apis).handlers());
        all.putAll(new FaultOperations(mock.worlds(), apis).handlers());
        all.putAll(new SnapshotOperations(mock.worlds(), mock.snapshots()).handlers());
        all.putAll(new ResourceOperations(mock.worlds(), apis, mock.kinds()).handlers());
        return all;
    }

    /**
     * Of a proxy: it can be looked into, but what it passes on is not its own, and nothing in it can be steered.
     *
     * @param contract of the administration
     */
    static Map<String, Handler> ofProxy(Traffic traffic, Api contract, Instant started) {
        Map<String, Handler> all = watching(traffic, Optional.empty(), started);
        for (Operation operation : contract.operations()) {
            all.putIfAbsent(
                    operation.id(),
                    request -> ProblemDetails.of(
                            404,
                            "not-of-a-proxy",
                            "Not of a proxy",
                            "This is a proxy: it has no worlds, clocks, faults, limits and resources of its own"));
        }
        return all;
    }

    /** What only looks, and forgets. */
    private static Map<String, Handler> watching(Traffic traffic, Optional<Worlds> worlds, Instant started) {
        ServedApis apis = ServedApis.of(traffic);
        HiddenCredentials hidden = HiddenCredentials.of(apis.all());
        ExchangeText text = new ExchangeText(traffic, hidden);
        AskedExchanges asked = new AskedExchanges(traffic.journal(), text);
        Map<String, Handler> all = new HashMap<>();
        all.putAll(new MockOperations(apis, new Metrics(traffic, worlds), started).handlers());
        all.putAll(new ExchangeOperations(traffic.journal(), text, asked).handlers());
        all.putAll(new RecordingOperations(asked, text, new HarText(hidden)).handlers());
        all.putAll(new CoverageOperations(traffic.coverage(), apis).handlers());
        return all;
    }
}
