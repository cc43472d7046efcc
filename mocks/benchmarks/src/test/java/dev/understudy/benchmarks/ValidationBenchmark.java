package dev.understudy.benchmarks;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.BundledContracts;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.validate.JudgedRequest;
import dev.understudy.engine.validate.RequestJudge;
import dev.understudy.engine.validate.ResponseJudge;
import dev.understudy.engine.validate.Schemas;
import dev.understudy.engine.validate.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Messages held against their contract: a batch of a hundred new runs, and the detail of a run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ValidationBenchmark {
    private static final Map<String, String> PATH =
            Map.of("account_id", "023e105f4ecef8ad9ca31a8372d0c353", "workflow_name", "order-fulfilment");

    private final Contract contract = BundledContracts.load("cloudflare");
    private final Schemas schemas = Schemas.of(contract.document());
    private final RequestJudge batch = RequestJudge.of(operation("wor-batch-create-workflow-instance"), schemas);
    private final ResponseJudge detail = ResponseJudge.of(operation("wor-describe-workflow-instance"), schemas);
    private final MockRequest request = MockRequest.of("POST", "/instances/batch")
            .withBody("application/json", runs(100).getBytes(StandardCharsets.UTF_8));
    private final MockResponse response =
            new Served().engine().answer(new Served().request("cloudflare/wor-describe-workflow-instance"));

    @Benchmark
    public JudgedRequest request() {
        return batch.judge(request, PATH, QueryString.parse(""));
    }

    @Benchmark
    public List<Violation> response() {
        return detail.judge(response);
    }

    private Operation operation(String id) {
        return contract.api().operation(id).orElseThrow();
    }

    private static String runs(int count) {
        StringBuilder runs = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            runs.append(i == 0 ? "" : ",").append("{\"instance_id\":\"order-").append(i);
            runs.append("\",\"params\":{\"items\":[1,2,3],\"express\":true}}");
        }
        return runs.append("]").toString();
    }
}
