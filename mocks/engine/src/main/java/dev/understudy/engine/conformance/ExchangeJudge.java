package dev.understudy.engine.conformance;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.route.Router;
import dev.understudy.engine.validate.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Judges recorded exchanges: finds the operation, then holds request and answer against it. Safe to share between threads. */
final class ExchangeJudge {
    private final ContractJudge judge;
    private final FindingWriter writer;
    private final boolean passOverOthers;

    /** A broken rule, and where in the recording it was broken. */
    private record Broken(Violation violation, String subject, String pointer, String place) {}

    /** @param passOverOthers whether exchanges that no operation of the contract is for are no findings */
    ExchangeJudge(ContractJudge judge, FindingWriter writer, boolean passOverOthers) {
        this.judge = judge;
        this.writer = writer;
        this.passOverOthers = passOverOthers;
    }

    /** @param places makes, when there are findings, what tells the places of these pointers */
    Verdict judge(Recording recording, Function<Collection<String>, JsonPlaces> places) {
        Router.Match<Operation> match = judge.find(recording.request());
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
        for (Violation violation : judge.request(found, request, recording.requestBodyKept())) {
            broken.add(new Broken(
                    violation,
                    "request " + line(request) + " (" + found.target().id() + ")",
                    "/request" + violation.pointer(),
                    recording.form().ofRequest(violation.part())));
        }
    }

    private void judgeAnswer(Recording recording, MockResponse answer, Operation operation, List<Broken> broken) {
        MockRequest request = recording.request();
        for (Violation violation : judge.response(operation, request.method(), answer, recording.responseBodyKept())) {
            broken.add(new Broken(
                    violation,
                    "answer " + answer.status() + " to " + line(request) + " (" + operation.id() + ")",
                    "/response" + violation.pointer(),
                    recording.form().ofResponse(violation.part())));
        }
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
                judge.usualBase().isEmpty() ? "" : "its paths begin with " + judge.usualBase());
    }

    private static long unkept(Recording recording) {
        boolean lacksAnswer = recording.response().isPresent() && !recording.responseBodyKept();
        long ofRequest = recording.requestBodyKept() ? 0 : 1;
        return lacksAnswer ? ofRequest + 1 : ofRequest;
    }

    /** Method and path; the query is left out, since it may hold credentials. */
    private static String line(MockRequest request) {
        return request.method() + " " + request.path();
    }
}
