package dev.understudy.benchmarks;

import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.spec.BundledContracts;
import dev.understudy.engine.time.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A page of 50 runs, of a world that holds so many. All of them lead a life: steps, sleeps, waits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx8g")
public class PagesBenchmark {
    private static final String RUNS =
            "/cloudflare/client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353/workflows/order-fulfilment/instances";
    private static final int BATCH = 100;

    @Param({"1000", "100000", "1000000"})
    public int size;

    private final MovableClock clock = MovableClock.frozenAt("2030-01-01T00:00:00Z");
    private MockEngine engine = new Served().engine();
    private int made;

    @Setup
    public void fill() {
        engine = MockEngine.of(
                List.of(Mount.named(BundledContracts.load("cloudflare"))),
                EngineOptions.usual().withRateLimits(false).withClock(clock));
        String batch = "[" + "{},".repeat(BATCH - 1) + "{}]";
        for (int i = 0; i < size; i += BATCH) {
            create("/batch", batch);
            clock.forward(Duration.ofMillis(50 * BATCH));
        }
        list("?page=1");
    }

    @Benchmark
    public MockResponse firstPage() {
        return list("");
    }

    @Benchmark
    public MockResponse pageInTheMiddle() {
        return list("?page=" + size / 100);
    }

    @Benchmark
    public MockResponse pageOfOneState() {
        return list("?status=waiting&page=" + size / 200);
    }

    @Benchmark
    public MockResponse pageSinceAnInstant() {
        return list("?date_start=2030-01-01T00:00:20Z");
    }

    /** A run more, twenty milliseconds later; and then the newest. */
    @Benchmark
    public MockResponse createdThenListed() {
        create("", "{\"instance_id\":\"b" + made++ + "\"}");
        clock.forward(Duration.ofMillis(20));
        return list("");
    }

    private void create(String path, String body) {
        MockRequest request = MockRequest.of("POST", RUNS + path, "Authorization", "Bearer " + Served.TOKEN)
                .withBody("application/json", body.getBytes(StandardCharsets.UTF_8));
        expect(request, engine.answer(request));
    }

    private MockResponse list(String query) {
        MockRequest request = MockRequest.of("GET", RUNS + query, "Authorization", "Bearer " + Served.TOKEN);
        return expect(request, engine.answer(request));
    }

    private static MockResponse expect(MockRequest request, MockResponse response) {
        if (response.status() >= 300) {
            throw new IllegalStateException(request.line() + ": " + response.text());
        }
        return response;
    }
}
