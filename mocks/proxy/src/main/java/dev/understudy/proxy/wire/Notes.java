package dev.understudy.proxy.wire;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.journal.Passage;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.route.Router;
import dev.understudy.engine.state.WorldName;
import dev.understudy.engine.trace.TraceNote;
import dev.understudy.engine.validate.Violation;
import dev.understudy.proxy.body.KeptBody;
import dev.understudy.proxy.body.ReadBody;
import dev.understudy.proxy.verdict.Judged;
import dev.understudy.proxy.verdict.Outcome;
import dev.understudy.proxy.verdict.Passed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of an exchange so far; in the end it is written down, once. Safe to share between threads. */
final class Notes {
    private final Passageway way;
    private final MockRequest head;
    private final Router.Match<Operation> match;
    private final KeptBody sent;
    private final Instant instant = Instant.now();
    private final long begun = System.nanoTime();
    private Optional<Judged> ofRequest = Optional.empty();
    private ReadBody requestBody = ReadBody.none();
    private List<Violation> responseViolations = List.of();
    private boolean isWritten;

    /** @param sent what has passed of the request's body */
    Notes(Passageway way, MockRequest head, Router.Match<Operation> match, KeptBody sent) {
        this.way = way;
        this.head = head;
        this.match = match;
        this.sent = sent;
    }

    /** What the contract says of the request; while it is being sent, of its head. */
    synchronized Judged ofRequest() {
        if (ofRequest.isPresent()) {
            return ofRequest.get();
        }
        boolean isFinal = sent.hasEnded() || sent.isTooLarge();
        requestBody = ReadBody.of(sent, head.headers());
        Judged judged = way.judge().request(match, head, requestBody);
        if (isFinal) {
            ofRequest = Optional.of(judged);
        }
        return judged;
    }

    /** The same; nothing when it cannot be told because of a mistake of ours. */
    Judged ofRequestSafely() {
        try {
            return ofRequest();
        } catch (RuntimeException | StackOverflowError mistake) {
            return new Judged(List.of(), List.of("request: " + Outcome.FAILED.code()));
        }
    }

    /** Of the answer, once it has been written down. */
    synchronized List<Violation> responseViolations() {
        return responseViolations;
    }

    /**
     * Writes the exchange down, unless that was done before.
     *
     * @param shown the answer, with as much of its body as was kept
     * @param ofResponse what the contract says of it
     * @param why of a failure, for people; empty without one
     */
    void write(Outcome outcome, MockResponse shown, ReadBody body, Judged ofResponse, String why) {
        Optional<Passed> passed = passed(outcome, shown, body, ofResponse, why);
        passed.ifPresent(way.ledger()::add);
    }

    private synchronized Optional<Passed> passed(
            Outcome outcome, MockResponse shown, ReadBody body, Judged ofResponse, String why) {
        if (isWritten) {
            return Optional.empty();
        }
        isWritten = true;
        Judged judged = ofRequestSafely();
        responseViolations = ofResponse.violations();
        List<String> unjudged = new ArrayList<>(judged.unjudged());
        unjudged.addAll(ofResponse.unjudged());
        Recorded exchange = new Recorded(
                way.ledger().nextId(),
                head.headers().first("Understudy-World").map(WorldName::of).orElse(WorldName.NOBODY),
                "nobody",
                instant,
                match instanceof Router.Found<Operation>
                        ? Optional.of(way.judge().api())
                        : Optional.empty(),
                match instanceof Router.Found<Operation> found
                        ? Optional.of(found.target().id())
                        : Optional.empty(),
                new MockRequest(head.method(), head.target(), head.headers(), requestBody.content(), head.peer()),
                shown,
                refusal(outcome, shown),
                judged.violations(),
                trace(unjudged, why),
                Duration.ofNanos(System.nanoTime() - begun),
                Optional.of(new Passage(
                        requestBody.length(), body.length(), ofResponse.violations(), List.copyOf(unjudged))));
        return Optional.of(new Passed(exchange, outcome, why));
    }

    private static Optional<String> refusal(Outcome outcome, MockResponse shown) {
        return switch (outcome) {
            case ANSWERED -> Optional.empty();
            case REFUSED -> shown.headers().first("Understudy-Refusal");
            default -> Optional.of(outcome.code());
        };
    }

    private static List<TraceNote> trace(List<String> unjudged, String why) {
        List<TraceNote> trace = new ArrayList<>();
        if (!why.isEmpty()) {
            trace.add(new TraceNote("forward", why));
        }
        unjudged.forEach(part -> trace.add(new TraceNote("judge", "not judged: " + part)));
        return List.copyOf(trace);
    }
}
