package dev.understudy.admin;

import dev.understudy.engine.MockEngine;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The handlers of all operations. */
final class Operations {

    private Operations() {}

    /** @return by operationId */
    static Map<String, Handler> of(MockEngine mock, Instant started) {
        ServedApis apis = ServedApis.of(mock);
        Map<String, Handler> all = new HashMap<>();
        all.putAll(new MockOperations(mock, apis, started).handlers());
        all.putAll(new WorldOperations(mock.worlds()).handlers());
        all.putAll(new ClockOperations(mock.worlds()).handlers());
        all.putAll(new LimitOperations(mock.worlds(), apis).handlers());
        all.putAll(new FaultOperations(mock.worlds(), apis).handlers());
        all.putAll(new ExchangeOperations(mock, apis).handlers());
        all.putAll(new CoverageOperations(mock.coverage(), apis).handlers());
        all.putAll(new SnapshotOperations(mock.worlds(), mock.snapshots()).handlers());
        all.putAll(new ResourceOperations(mock.worlds(), apis, mock.kinds()).handlers());
        return all;
    }
}
