package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.AnswerMode;
import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.time.MovableClock;
import dev.understudy.wiremock.MockServer;
import dev.understudy.wiremock.ServerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Whatever is sent, valid or not, by many at once: no answer is a mistake of ours, and none breaks its contract. The profile
 * {@code load} sends one hundred thousand each way; one walk alone is taken with {@code -Dunderstudy.walk=SEED}.
 */
@ResourceLock(RunningReference.LOCK)
class RandomRequestsTest {
    @RegisterExtension
    static final RunningReference REFERENCE = new RunningReference();

    private static final int WALK = 100;
    private static final int THREADS = 4;
    private static final int IN_PROCESS = Integer.getInteger("understudy.requests", 20_000);
    private static final int OVER_HTTP = Integer.getInteger("understudy.http-requests", 5_000);

    @Test
    void theEngineKeepsToTheContractWhateverIsAsked() throws Exception {
        MockEngine engine = engine(false);

        assertThat(walks(IN_PROCESS, seed -> new RandomWalk(seed, engine::answer, engine).take(WALK)))
                .as("successes")
                .isGreaterThan(IN_PROCESS / 4);
    }

    @Test
    void theEngineKeepsToTheContractWhileItCounts() throws Exception {
        MockEngine engine = engine(true);

        walks(IN_PROCESS / 10, seed -> new RandomWalk(seed, engine::answer, engine).take(WALK));
    }

    @Test
    void theServerKeepsToTheContractWhateverIsSent() throws Exception {
        MockEngine engine = engine(false);
        try (MockServer server = MockServer.start(engine, ServerOptions.anyPort())) {
            walks(OVER_HTTP, seed -> {
                try (WireProvider connection = new WireProvider(server.port())) {
                    return new RandomWalk(seed, connection, engine).take(WALK);
                }
            });
        }
    }

    @Test
    void theReferenceProviderKeepsToTheContractWhateverIsSent() throws Exception {
        try (WireProvider connection = new WireProvider(REFERENCE.port())) {
            int successes = walks(
                    OVER_HTTP / 2,
                    1,
                    seed -> new RandomWalk(seed, connection, REFERENCE.api(), REFERENCE::moveClock).take(WALK));

            assertThat(successes).as("successes").isGreaterThan(OVER_HTTP / 8);
        }
    }

    private MockEngine engine(boolean rateLimits) {
        return MockEngine.of(
                BundledApi.all().stream().map(BundledApi::mount).toList(),
                EngineOptions.usual()
                        .withMode(AnswerMode.STATEFUL)
                        .withClock(MovableClock.frozenAt("2030-01-01T00:00:00Z"))
                        .withRateLimits(rateLimits));
    }

    private interface Walk {
        int take(long seed) throws Exception;
    }

    /** Takes walks on several threads at once, until one fails. */
    private static int walks(int requests, Walk walk) throws Exception {
        return walks(requests, THREADS, walk);
    }

    private static int walks(int requests, int threadsAtOnce, Walk walk) throws Exception {
        Long only = Long.getLong("understudy.walk");
        long[] seeds = only == null ? LongStream.range(0, requests / WALK).toArray() : new long[] {only};
        ExecutorService threads = Executors.newFixedThreadPool(threadsAtOnce);
        try {
            List<Future<Integer>> taken = new ArrayList<>();
            for (long seed : seeds) {
                taken.add(threads.submit(() -> walk.take(seed)));
            }
            int successes = 0;
            for (Future<Integer> each : taken) {
                successes += each.get();
            }
            return only == null ? successes : requests;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError broken) {
                throw broken;
            }
            throw e;
        } finally {
            threads.shutdownNow();
        }
    }
}
