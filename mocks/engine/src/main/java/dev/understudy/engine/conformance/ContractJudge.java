package dev.understudy.engine.conformance;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.refuse.ProblemDetails;
import dev.understudy.engine.route.Router;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.RequestJudge;
import dev.understudy.engine.validate.ResponseJudge;
import dev.understudy.engine.validate.Schemas;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Finds the operation that a request is for, and holds requests and answers against it, each as it becomes known. By the
 * contract alone. Schemas are compiled when they are first needed. Safe to share between threads.
 */
public final class ContractJudge {
    private final OperationFinder finder;
    private final Schemas schemas;
    private final Map<String, Judges> judges = new ConcurrentHashMap<>();

    private record Judges(RequestJudge request, ResponseJudge response) {}

    ContractJudge(Api api, Schemas schemas) {
        this.finder = new OperationFinder(api);
        this.schemas = schemas;
    }

    /** @throws dev.understudy.engine.spec.SpecException when a pattern of the contract cannot be read */
    public static ContractJudge of(Contract contract) {
        return new ContractJudge(contract.api(), Schemas.of(contract.document()));
    }

    /** The operation of a request, by method and path; the path may begin with the server's, with the contract's name, or with neither. */
    public Router.Match<Operation> find(MockRequest request) {
        return finder.find(request.method(), request.path());
    }

    /** What paths usually begin with; empty when they may begin with anything. */
    String usualBase() {
        return finder.usualBase();
    }

    /** What is wrong with a request that no operation is for. */
    public List<Violation> unrouted(MockRequest request, Router.Match<Operation> match) {
        boolean hasPath = match instanceof Router.OtherMethods<Operation>;
        return List.of(new Violation(
                hasPath ? ViolationCode.METHOD_NOT_ALLOWED : ViolationCode.UNKNOWN_PATH,
                MessagePart.PATH,
                "",
                hasPath ? "/method" : "/path",
                "/paths",
                "paths",
                match instanceof Router.OtherMethods<Operation> others
                        ? String.join(" or ", others.allowed()) + " at this path"
                        : "a path of the contract",
                request.method() + " " + request.path()));
    }

    /** @param bodyKept false when the body is not there, or not whole; what it should be is not asked then */
    public List<Violation> request(Router.Found<Operation> found, MockRequest request, boolean bodyKept) {
        List<Violation> violations = judges(found.target())
                .request()
                .judge(request, found.variables(), QueryString.parse(request.query()))
                .violations();
        return bodyKept ? violations : ofHead(violations);
    }

    /**
     * Nothing is wrong with an answer that is no service's, but a mock's or proxy's own.
     *
     * @param method of the request
     * @param bodyKept as for requests
     */
    public List<Violation> response(Operation operation, String method, MockResponse answer, boolean bodyKept) {
        if (ProblemDetails.isOwn(answer)) {
            return List.of();
        }
        List<Violation> violations = judges(operation).response().judge(answer);
        return bodyKept && !method.equals("HEAD") ? violations : ofHead(violations);
    }

    /** Those that were seen without looking at the content of the body. */
    private static List<Violation> ofHead(List<Violation> violations) {
        Predicate<Violation> isOfHead = violation -> violation.part() != MessagePart.BODY
                || violation.code() == ViolationCode.UNSUPPORTED_MEDIA_TYPE
                || violation.code() == ViolationCode.UNDOCUMENTED_MEDIA_TYPE;
        return violations.stream().filter(isOfHead).toList();
    }

    private Judges judges(Operation operation) {
        return judges.computeIfAbsent(
                operation.pointer(),
                key -> new Judges(RequestJudge.of(operation, schemas), ResponseJudge.of(operation, schemas)));
    }
}
