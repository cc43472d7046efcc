package dev.understudy.benchmarks;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One request, from the engine's door and back: routed, authenticated, judged, answered from what the world holds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswersBenchmark {
    @Param({
        "knock/listWorkflowRecipientRuns",
        "knock/getWorkflowRecipientRun",
        "sailpoint/getWorkflowExecutions",
        "extend/listWorkflowRuns",
        "extend/getWorkflowRun",
        "cortex/listWorkflowRuns",
        "cloudflare/wor-list-workflow-instances",
        "cloudflare/wor-describe-workflow-instance"
    })
    public String operation = "";

    private MockEngine engine = new Served().engine();
    private MockRequest request = MockRequest.of("GET", "/");
    private MockRequest refused = request;

    @Setup
    public void prepare() {
        Served served = new Served();
        engine = served.engine();
        request = served.request(operation);
        refused = MockRequest.of(request.method(), request.target());
        int status = engine.answer(request).status();
        if (status >= 300) {
            throw new IllegalStateException(request.line() + " is answered with " + status);
        }
    }

    @Benchmark
    public MockResponse answered() {
        return engine.answer(request);
    }

    /** The same without a credential. */
    @Benchmark
    public MockResponse refused() {
        return engine.answer(refused);
    }
}
