package dev.understudy.benchmarks;

import dev.understudy.engine.route.Router;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From method and path to an operation, among so many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoutingBenchmark {
    @Param({"10", "10000"})
    public int operations;

    private Router<Integer> router = Router.<Integer>builder().build();

    @Setup
    public void addRoutes() {
        Router.Builder<Integer> routes = Router.builder();
        for (int i = 0; i < operations; i++) {
            routes.add("GET", "/v1/kind-" + i + "/{kind}/runs/{run}", i);
        }
        router = routes.build();
    }

    @Benchmark
    public Router.Match<Integer> found() {
        return router.match("GET", "/v1/kind-7/order-fulfilment/runs/3f1a6c52-8d47");
    }

    @Benchmark
    public Router.Match<Integer> nothing() {
        return router.match("GET", "/v1/kind-7/order-fulfilment/steps/3f1a6c52-8d47");
    }
}
