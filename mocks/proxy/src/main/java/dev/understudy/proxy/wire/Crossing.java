package dev.understudy.proxy.wire;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.refuse.ProblemDetails;
import dev.understudy.engine.refuse.ViolationsHeader;
import dev.understudy.engine.route.Router;
import dev.understudy.proxy.body.KeptBody;
import dev.understudy.proxy.body.Obstacle;
import dev.understudy.proxy.body.ReadBody;
import dev.understudy.proxy.head.RequestHead;
import dev.understudy.proxy.verdict.Judged;
import dev.understudy.proxy.verdict.Outcome;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * One exchange on its way: the request to the service, and then whatever comes of it. It is written down once, and the
 * client's side is ended once, whatever happens on which side.
 */
final class Crossing {
    private static final List<String> SAFE = List.of("GET", "HEAD", "OPTIONS");

    private final Passageway way;
    private final MockRequest head;
    private final Router.Match<Operation> match;
    private final ClientSide client;
    private final KeptBody sent = new KeptBody();
    private final Tee upload;
    private final Notes notes;
    private volatile @Nullable Returning answer;

    /** @param head the request without its body */
    Crossing(Passageway way, MockRequest head, ClientSide client) {
        this.way = way;
        this.head = head;
        this.client = client;
        this.match = way.judge().find(head);
        this.upload = new Tee(client.request(), sent, () -> {});
        this.notes = new Notes(way, head, match, sent);
    }

    void begin() {
        client.request().addIdleTimeoutListener(this::nobodyIsWaitedFor);
        if (!client.hasBody()) {
            sent.end();
        }
        try {
            if (way.manner().refuses()) {
                guard();
            } else {
                forward(Resumed.from(upload), requestHead());
            }
        } catch (RuntimeException | StackOverflowError mistake) {
            mistaken(mistake);
        }
    }

    /**
     * Whoever is waited for is told by what waits, so silence is nothing by itself. But an upload that has failed, and nobody
     * has ended the exchange because of that a whole timeout later, never would.
     */
    private boolean nobodyIsWaitedFor(TimeoutException silence) {
        if (upload.hasFailed()) {
            failed(silence);
        }
        return false;
    }

    /** Reads the request before the service sees anything of it. */
    private void guard() {
        Judged ofHead = way.judge().request(match, head, ReadBody.hidden(Obstacle.NOT_WHOLE, 0));
        boolean asksFirst = head.headers().first("Expect").orElse("").equalsIgnoreCase("100-continue");
        if (!(match instanceof Router.Found<Operation>) || asksFirst && ofHead.isViolating()) {
            refuse(ofHead);
        } else if (!client.hasBody()) {
            refuseOrForward(Resumed.from(upload));
        } else {
            Held.read(upload, KeptBody.MAX_BYTES, held -> refuseOrForward(new Resumed(held, upload)), this::failed);
        }
    }

    private void refuseOrForward(Resumed body) {
        try {
            Judged judged = notes.ofRequest();
            if (judged.isViolating()) {
                refuse(judged);
            } else {
                forward(body, requestHead());
            }
        } catch (RuntimeException | StackOverflowError mistake) {
            mistaken(mistake);
        }
    }

    private void refuse(Judged judged) {
        MockResponse refusal = way.judge().refusal(match, head, judged.violations());
        MockResponse told = refusal.withHeaders(
                refusal.headers().with(ViolationsHeader.NAME, ViolationsHeader.value(judged.violations(), List.of())));
        notes.write(Outcome.REFUSED, told, ReadBody.of(told), Judged.NOTHING, "");
        client.end(told);
    }

    /** The client is told to go on when its body is first read: not every service would say so, and all would wait. */
    private void forward(Resumed body, Headers fields) {
        org.eclipse.jetty.client.Request request = request(fields);
        if (client.hasBody()) {
            request.body(body);
            if (body.getLength() < 0) {
                request.trailersSupplier(upload::trailers);
            }
        }
        request.send(new ServiceSide(!client.hasBody() && SAFE.contains(head.method())));
    }

    private Headers requestHead() {
        return RequestHead.of(head.headers(), way.upstream(), head.peer(), client.scheme())
                .without("Expect");
    }

    private org.eclipse.jetty.client.Request request(Headers fields) {
        return new ExactRequest(
                        way.client(), way.upstream().origin(), way.upstream().target(head.target()))
                .method(head.method())
                .idleTimeout(way.manner().timeout().toMillis(), TimeUnit.MILLISECONDS)
                .headers(each -> WireHeaders.put(fields, each));
    }

    /** Hears what comes from the service. */
    private final class ServiceSide implements Response.Listener {
        private final boolean mayTryAgain;

        private ServiceSide(boolean mayTryAgain) {
            this.mayTryAgain = mayTryAgain;
        }

        @Override
        public void onContentSource(Response response, Content.Source content) {
            Returning returning = new Returning(way, head, match, client, notes, response, Crossing.this::ended);
            answer = returning;
            returning.begin(content);
        }

        @Override
        public void onComplete(Result result) {
            boolean hasAnswer = answer != null;
            if (result.getResponseFailure() == null && (hasAnswer || result.isSucceeded())) {
                return; // the answer is on its way, or has arrived
            }
            // A connection that was kept may be closed while the request is on its way (RFC 9112, section 9.5).
            if (mayTryAgain && !hasAnswer && FailureKinds.of(result.getFailure(), false) == Outcome.UPSTREAM_BROKEN) {
                request(requestHead()).send(new ServiceSide(false));
            } else {
                failed(result.getFailure());
            }
        }
    }

    /** The answer could not be brought to its end. */
    private void ended(Throwable failure) {
        if (failure instanceof Mistake mistake) {
            mistaken(mistake.cause());
        } else {
            failed(failure);
        }
    }

    /** Something ended before its time: tells whose fault it was. */
    private void failed(Throwable failure) {
        if (failure instanceof BrokenContentException broken) {
            fail(Outcome.UPSTREAM_BROKEN, broken.getMessage(), failure);
            return;
        }
        Outcome kind = FailureKinds.of(failure, answer != null);
        boolean isLate = kind == Outcome.UPSTREAM_TIMEOUT;
        boolean isOfClient = client.sink().hasFailed() || upload.hasFailed();
        boolean waitsForClient =
                upload.isWaiting() && !sent.hasEnded() || client.sink().isWriting();
        if (isOfClient || isLate && waitsForClient) {
            kind = isLate ? Outcome.CLIENT_TIMEOUT : Outcome.CLIENT_GONE;
        }
        fail(kind, FailureKinds.told(kind, failure), failure);
    }

    private void mistaken(Throwable mistake) {
        String id = UUID.randomUUID().toString();
        way.listener().failed(id, mistake);
        fail(Outcome.FAILED, "This is a mistake of Understudy, id " + id, mistake);
    }

    private void fail(Outcome outcome, String why, Throwable failure) {
        List<String> unjudged = List.of("answer: " + outcome.code());
        @Nullable Returning returning = answer;
        if (client.hasHead() && returning != null) {
            Judged judged = new Judged(returning.ofHead().violations(), unjudged);
            notes.write(outcome, returning.cutShort(), returning.keptBody(), judged, why);
            client.breakOff(failure);
            return;
        }
        MockResponse problem = ProblemDetails.of(
                outcome.status() == 0 ? 502 : outcome.status(),
                outcome.code(),
                outcome.isUpstreamFailure() ? "The service behind the proxy failed" : "The exchange failed",
                (outcome.isUpstreamFailure() ? way.upstream() + ": " : "") + why);
        Headers fields = VerdictHeaders.in(
                Headers.builder().addAll(problem.headers()), match, notes.ofRequestSafely(), Judged.NOTHING);
        MockResponse told = problem.withHeaders(fields);
        notes.write(outcome, told, ReadBody.of(told), new Judged(List.of(), unjudged), why);
        if (outcome.status() == 0) {
            client.breakOff(failure);
        } else {
            client.end(told);
        }
    }
}
