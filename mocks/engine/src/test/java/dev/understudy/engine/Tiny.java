package dev.understudy.engine;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Problem;
import dev.understudy.engine.spec.SpecException;
import dev.understudy.engine.time.MovableClock;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Engines on tiny contracts, and requests to them. */
public final class Tiny {
    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: Tiny, version: '1'}\n";

    private Tiny() {}

    /** Time stands still, answers are checked against the contract. */
    public static EngineOptions options() {
        return EngineOptions.usual()
                .withClock(MovableClock.frozenAt("2030-01-01T00:00:00Z"))
                .withSelfCheck(true);
    }

    /** @param contract an OpenAPI 3.1 document without its first two lines, which are the same for all */
    public static Contract contract(String contract) {
        return contract(contract, "");
    }

    public static Contract contract(String contract, String behaviour) {
        String head = contract.startsWith("openapi:") ? "" : HEAD;
        return Contract.parse("tiny", head + contract, behaviour);
    }

    public static MockEngine engine(String contract) {
        return engine(contract, "", options());
    }

    public static MockEngine engine(String contract, String behaviour) {
        return engine(contract, behaviour, options());
    }

    public static MockEngine engine(String contract, String behaviour, EngineOptions options) {
        return MockEngine.of(List.of(Mount.atRoot(contract(contract, behaviour))), options);
    }

    public static MockRequest get(String target, String... headers) {
        return MockRequest.of("GET", target, headers);
    }

    public static MockRequest post(String target, String json, String... headers) {
        return MockRequest.of("POST", target, headers)
                .withBody("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** What keeps a contract from being served, such as {@code behaviour.yaml:3:5 [bad-pattern]}; empty when nothing does. */
    public static List<String> problems(String contract, String behaviour) {
        try {
            engine(contract, behaviour);
            return List.of();
        } catch (SpecException e) {
            return e.problems().stream().map(Tiny::brief).toList();
        }
    }

    public static String brief(Problem problem) {
        return problem.location() + " [" + problem.code() + "]";
    }
}
