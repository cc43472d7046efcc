package dev.understudy.admin;

import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.Traffic;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.refuse.ProblemDetails;
import dev.understudy.engine.spec.BundledContracts;
import dev.understudy.engine.spec.Contract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests below {@code /__understudy}, about another engine, or a proxy. Its contract is compiled when it is first asked, so that
 * a mock that nobody administers starts as fast as without it. Safe to share between threads.
 */
public final class Administration {
    /** Everything below is the administration's, and nothing else. */
    public static final String PATH = "/__understudy";
    /** Its contract, among those that are published. */
    public static final String CONTRACT = "understudy";

    private final Function<Contract, Map<String, Handler>> handlers;
    private final AdminOptions options;
    private final AccessRule access;
    private @Nullable MockEngine engine;

    private Administration(Function<Contract, Map<String, Handler>> handlers, AdminOptions options) {
        this.handlers = handlers;
        this.options = options;
        this.access = new AccessRule(options.token());
    }

    /** The administration of a mock that has just been started. */
    public static Administration of(MockEngine mock, AdminOptions options) {
        Instant started = Instant.now();
        return new Administration(contract -> Operations.of(mock, started), options);
    }

    /** The administration of a proxy that has just been started: it answers what only looks, and the rest with 404. */
    public static Administration ofProxy(Traffic traffic, AdminOptions options) {
        Instant started = Instant.now();
        return new Administration(contract -> Operations.ofProxy(traffic, contract.api(), started), options);
    }

    /** Whether a request is the administration's to answer. */
    public boolean owns(MockRequest request) {
        String target = request.target();
        return target.startsWith(PATH)
                && (target.length() == PATH.length() || "/?".indexOf(target.charAt(PATH.length())) >= 0);
    }

    /** Answers one request. It is carried out, and answered, whatever it prefers: who administers a mock is no test of it. */
    public MockResponse answer(MockRequest request) {
        return engine().answer(request.withoutHeader("Prefer"));
    }

    /**
     * What a caller is answered that may not administer the mock; empty for one that may. Other ways to administer it, such
     * as those of a server that it runs in, ask this too.
     *
     * @param peer the address at the other end of the connection
     */
    public Optional<MockResponse> refusal(String peer, Headers headers) {
        return access.refusal(peer, headers).map(refusal -> {
            if (options.token().isEmpty()) {
                return ProblemDetails.of(
                        403,
                        refusal.name(),
                        "Forbidden",
                        "Without a token, this answers on this machine only; start the mock with --admin-token");
            }
            MockResponse answer = ProblemDetails.of(
                    401,
                    refusal.name(),
                    "Unauthorized",
                    "The mock was started with a token: send it as Authorization: Bearer <token>");
            return answer.withHeaders(answer.headers().with("WWW-Authenticate", "Bearer"));
        });
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
        AdminStage operations = AdminStage.of(contract.api(), handlers.apply(contract));
        Mount mount = new Mount("", contract, List.of(new AccessStage(access), operations));
        return MockEngine.of(
                List.of(mount),
                EngineOptions.usual().withCors(false).withJournalEntries(0).withSelfCheck(options.selfCheck()));
    }
}
