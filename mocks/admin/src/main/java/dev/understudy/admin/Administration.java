package dev.understudy.admin;

import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.spec.BundledContracts;
import dev.understudy.engine.spec.Contract;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests below {@code /__understudy}, about another engine. Its contract is compiled when it is first asked, so that
 * a mock that nobody administers starts as fast as without it. Safe to share between threads.
 */
public final class Administration {
    /** Everything below is the administration's, and nothing else. */
    public static final String PATH = "/__understudy";
    /** Its contract, among those that are published. */
    public static final String CONTRACT = "understudy";

    private final MockEngine mock;
    private final AdminOptions options;
    private final Instant started = Instant.now();
    private @Nullable MockEngine engine;

    private Administration(MockEngine mock, AdminOptions options) {
        this.mock = mock;
        this.options = options;
    }

    /** The administration of a mock that has just been started. */
    public static Administration of(MockEngine mock, AdminOptions options) {
        return new Administration(mock, options);
    }

    /** Whether a request is the administration's to answer. */
    public boolean owns(MockRequest request) {
        String target = request.target();
        return target.startsWith(PATH)
                && (target.length() == PATH.length() || "/?".indexOf(target.charAt(PATH.length())) >= 0);
    }

    /** Answers one request. */
    public MockResponse answer(MockRequest request) {
        return engine().answer(request);
    }

    /** Compiles what the first request would compile. */
    public void prepare() {
        engine();
    }

    private synchronized MockEngine engine() {
        MockEngine known = engine;
        if (known == null) {
            known = compile();
            engine = known;
        }
        return known;
    }

    private MockEngine compile() {
        Contract contract = BundledContracts.load(CONTRACT);
        AdminStage operations = AdminStage.of(contract.api(), Operations.of(mock, started));
        Mount mount = new Mount("", contract, List.of(new AccessStage(options.token()), operations));
        return MockEngine.of(
                List.of(mount),
                EngineOptions.usual().withCors(false).withJournalEntries(0).withSelfCheck(options.selfCheck()));
    }
}
