package dev.understudy.proxy.verdict;

import dev.understudy.engine.Mount;
import dev.understudy.engine.conformance.ContractJudge;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.refuse.ProblemDetails;
import dev.understudy.engine.refuse.ServiceRefusals;
import dev.understudy.engine.route.Router;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import dev.understudy.proxy.body.ReadBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds requests and answers against a contract while they pass. Safe to share between threads. */
public final class PassingJudge {
    /** A body may break its schema in as many places as it has bytes; nobody reads that many. */
    private static final int MAX_TOLD = 100;

    private final Contract contract;
    private final ContractJudge judge;
    private final ServiceRefusals refusals;

    private PassingJudge(Contract contract) {
        this.contract = contract;
        this.judge = ContractJudge.of(contract);
        this.refusals = ServiceRefusals.of(contract);
    }

    /** @throws dev.understudy.engine.spec.SpecException when the contract, or a behaviour file beside it, cannot be used */
    public static PassingJudge of(Contract contract) {
        return new PassingJudge(contract);
    }

    /** The contract, at the root: the proxy stands where the service would. */
    public Mount mount() {
        return Mount.atRoot(contract);
    }

    public String api() {
        return contract.document().name();
    }

    public Router.Match<Operation> find(MockRequest request) {
        return judge.find(request);
    }

    /** @param request its head; the body beside it counts */
    public Judged request(Router.Match<Operation> match, MockRequest request, ReadBody body) {
        if (!(match instanceof Router.Found<Operation> found)) {
            return new Judged(judge.unrouted(request, match), List.of());
        }
        MockRequest whole =
                new MockRequest(request.method(), request.target(), request.headers(), body.content(), request.peer());
        List<Violation> violations = new ArrayList<>(judge.request(found, whole, body.isJudgeable()));
        if (body.isBroken()) {
            violations.add(brokenEncoding(found.target().pointer()));
            return new Judged(violations, List.of());
        }
        return judged("request", violations, body);
    }

    /** Nothing is said of an answer to a request that no operation is for. */
    public Judged response(
            Router.Match<Operation> match, MockRequest request, int status, Headers headers, ReadBody body) {
        if (!(match instanceof Router.Found<Operation> found)) {
            return Judged.NOTHING;
        }
        MockResponse answer = new MockResponse(status, headers, body.content());
        return judged(
                "response",
                judge.response(found.target(), request.method(), answer, body.isJudgeable()),
                request.method().equals("HEAD") ? ReadBody.none() : body);
    }

    /** How the service would refuse the request. */
    public MockResponse refusal(Router.Match<Operation> match, MockRequest request, List<Violation> violations) {
        Optional<Operation> operation =
                match instanceof Router.Found<Operation> found ? Optional.of(found.target()) : Optional.empty();
        MockResponse refusal = refusals.refuse(request, violations, operation);
        return match instanceof Router.OtherMethods<Operation> others
                ? refusal.withHeaders(refusal.headers().with("Allow", String.join(", ", others.allowed())))
                : refusal;
    }

    /** What a client gets in the place of an answer that breaks the contract. */
    public static MockResponse withheld(int status, List<Violation> violations) {
        return ProblemDetails.of(
                502,
                Outcome.WITHHELD.code(),
                "The answer breaks the contract",
                "The service answered " + status + ": "
                        + violations.stream().map(Violation::message).collect(Collectors.joining("; ")),
                violations);
    }

    private static Judged judged(String message, List<Violation> violations, ReadBody body) {
        return new Judged(
                List.copyOf(violations.subList(0, Math.min(MAX_TOLD, violations.size()))),
                body.obstacle().stream()
                        .map(obstacle -> message + " body: " + obstacle.text())
                        .toList());
    }

    private static Violation brokenEncoding(String rule) {
        return new Violation(
                ViolationCode.MALFORMED,
                MessagePart.BODY,
                "",
                "/body",
                rule,
                "encoding",
                "gzip",
                "what cannot be unpacked");
    }
}
