package dev.understudy.engine.conformance;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.route.Router;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.RequestJudge;
import dev.understudy.engine.validate.ResponseJudge;
import dev.understudy.engine.validate.Schemas;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Judges recorded exchanges: finds the operation, then holds request and answer against it. Safe to share between threads. */
final class ExchangeJudge {
    private final OperationFinder finder;
    private final Schemas schemas;
    private final FindingWriter writer;
    private final boolean passOverOthers;
    private final Map<String, Judges> judges = new ConcurrentHashMap<>();

    private record Judges(RequestJudge request, ResponseJudge response) {}

    /** A broken rule, and where in the recording it was broken. */
    private record Broken(Violation violation, String subject, String pointer, String place) {}

    /** @param passOverOthers whether exchanges that no operation of the contract is for are no findings */
    ExchangeJudge(Api api, Schemas schemas, FindingWriter writer, boolean passOverOthers) {
        this.finder = new OperationFinder(api);
        this.schemas = schemas;
        this.writer = writer;
        this.passOverOthers = passOverOthers;
    }

    /** @param places makes, when there are findings, what tells the places of these pointers */
    Verdict judge(Recording recording, Function<Collection<String>, JsonPlaces> places) {
        MockRequest request = recording.request();
        Router.Match<Operation> match = finder.find(request.method(), request.path());
        if (!(match instanceof Router.Found<Operation> found)) {
            return passOverOthers
                    ? new Verdict(List.of(), 0, 1, 0)
                    : Verdict.of(List.of(unrouted(recording, match, places)));
        }
        List<Broken> broken = new ArrayList<>();
        judgeRequest(recording, found, broken);
        recording.response().ifPresent(answer -> judgeAnswer(recording, answer, found.target(), broken));
        return new Verdict(findings(broken, places), 1, 0, unkept(recording));
    }

    private void judgeRequest(Recording recording, Router.Found<Operation> found, List<Broken> broken) {
        MockRequest request = recording.request();
        List<Violation> violations = judges(found.target())
                .request()
                .judge(request, found.variables(), QueryString.parse(request.query()))
                .violations();
        for (Violation violation : violations) {
            if (recording.requestBodyKept() || isOfHead(violation)) {
                broken.add(new Broken(
                        violation,
                        "request " + line(request) + " (" + found.target().id() + ")",
                        "/request" + violation.pointer(),
                        recording.form().ofRequest(violation.part())));
            }
        }
    }

    private void judgeAnswer(Recording recording, MockResponse answer, Operation operation, List<Broken> broken) {
        MockRequest request = recording.request();
        boolean bodyCounts = recording.responseBodyKept() && !request.method().equals("HEAD");
        for (Violation violation : judges(operation).response().judge(answer)) {
            if (bodyCounts || isOfHead(violation)) {
                broken.add(new Broken(
                        violation,
                        "answer " + answer.status() + " to " + line(request) + " (" + operation.id() + ")",
                        "/response" + violation.pointer(),
                        recording.form().ofResponse(violation.part())));
            }
        }
    }

    /** Whether a violation was seen without looking at the content of the body. */
    private static boolean isOfHead(Violation violation) {
        return violation.part() != MessagePart.BODY
                || violation.code() == ViolationCode.UNSUPPORTED_MEDIA_TYPE
                || violation.code() == ViolationCode.UNDOCUMENTED_MEDIA_TYPE;
    }

    private List<Finding> findings(List<Broken> broken, Function<Collection<String>, JsonPlaces> places) {
        if (broken.isEmpty()) {
            return List.of();
        }
        JsonPlaces known = places.apply(broken.stream().map(Broken::place).toList());
        return broken.stream()
                .map(each -> writer.finding(each.violation(), known.at(each.place()), each.subject(), each.pointer()))
                .toList();
    }

    private Finding unrouted(
            Recording recording, Router.Match<Operation> match, Function<Collection<String>, JsonPlaces> places) {
        String target = recording.form().target();
        JsonPlaces known = places.apply(List.of(target));
        if (match instanceof Router.OtherMethods<Operation> others) {
            return Finding.without(
                    known.at(target),
                    Finding.METHOD_NOT_ALLOWED,
                    String.join(" or ", others.allowed()) + " at this path",
                    line(recording.request()),
                    "");
        }
        return Finding.without(
                known.at(target),
                Finding.UNKNOWN_PATH,
                "a path of the contract",
                line(recording.request()),
                finder.usualBase().isEmpty() ? "" : "its paths begin with " + finder.usualBase());
    }

    private static long unkept(Recording recording) {
        boolean lacksAnswer = recording.response().isPresent() && !recording.responseBodyKept();
        long ofRequest = recording.requestBodyKept() ? 0 : 1;
        return lacksAnswer ? ofRequest + 1 : ofRequest;
    }

    private Judges judges(Operation operation) {
        return judges.computeIfAbsent(
                operation.pointer(),
                key -> new Judges(RequestJudge.of(operation, schemas), ResponseJudge.of(operation, schemas)));
    }

    /** Method and path; the query is left out, since it may hold credentials. */
    private static String line(MockRequest request) {
        return request.method() + " " + request.path();
    }
}
