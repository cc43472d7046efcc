package dev.understudy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.understudy.engine.behaviour.lifecycle.Input;
import dev.understudy.engine.behaviour.lifecycle.Lifecycle;
import dev.understudy.engine.behaviour.lifecycle.LifecycleConfig;
import dev.understudy.engine.behaviour.lifecycle.RunHistory;
import dev.understudy.engine.behaviour.lifecycle.RunState;
import dev.understudy.engine.spec.BundledContracts;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The state of a run at an instant, computed from its plan and all that it has received. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LifecycleBenchmark {
    private static final Instant CREATED = Instant.parse("2030-01-01T00:00:00Z");

    /** How many events the run has received. */
    @Param({"0", "10000"})
    public int inputs;

    private final Lifecycle lifecycle = new Lifecycle(LifecycleConfig.compile(
            BundledContracts.load("cloudflare").behaviour().tree().at("/resources/instance/lifecycle"),
            "/lifecycle",
            (code, pointer, message) -> {
                throw new IllegalStateException(message);
            }));
    private RunHistory history = empty();

    @Setup
    public void receive() {
        history = empty();
        for (int i = 0; i < inputs; i++) {
            history = history.with(event(i));
        }
    }

    @Benchmark
    public RunState at() {
        return lifecycle.at(history, CREATED.plusSeconds(3600));
    }

    @Benchmark
    public RunHistory oneMoreInput() {
        return history.with(event(inputs));
    }

    private static Input event(int number) {
        return new Input.Event("nobody-waits", NullNode.getInstance(), CREATED.plusMillis(number));
    }

    private RunHistory empty() {
        JsonNode plan = NullNode.getInstance();
        return RunHistory.of(CREATED, lifecycle.config().plan(plan, "", (code, pointer, message) -> {}));
    }
}
