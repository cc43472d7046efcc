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
import dev.understudy.proxy.head.AnswerHead;
import dev.understudy.proxy.head.RequestHead;
import dev.understudy.proxy.verdict.Judged;
import dev.understudy.proxy.verdict.Outcome;
import dev.understudy.proxy.verdict.PassingJudge;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One exchange on its way: the request to the service, the answer to the client, each judged as soon as enough of it is
 * known. It is written down once, and the client's side is ended once, whatever happens on which side.
 */
final class Crossing {
    private final Passageway way;
    private final MockRequest head;
    private final Router.Match<Operation> match;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Notes notes;
    private final KeptBody sent = new KeptBody();
    private final KeptBody given = new KeptBody();
    private final Tee upload;
    private final ClientSink download;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean answered;
    private volatile boolean holding;
    private volatile int status;
    private volatile Headers fields = Headers.none();

    /** @param head the request without its body */
    Crossing(Passageway way, MockRequest head, Request request, Response response, Callback callback) {
        this.way = way;
        this.head = head;
        this.match = way.judge().find(head);
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.notes = new Notes(way, head, match, sent);
        this.upload = new Tee(request, sent, () -> {});
        this.download = new ClientSink(response);
    }

    void begin() {
        request.addIdleTimeoutListener(timeout -> false); // whoever is waited for is told by what waits
        if (!hasBody()) {
            sent.end();
        }
        if (way.manner().refuses()) {
            guard();
        } else {
            forward(Resumed.from(upload), true);
        }
    }

    /** Reads the request before the service sees anything of it. */
    private void guard() {
        Judged ofHead = way.judge().request(match, head, ReadBody.hidden(Obstacle.NOT_WHOLE, 0));
        boolean isRouted = match instanceof Router.Found<Operation>;
        if (!isRouted || expectsContinue() && ofHead.isViolating()) {
            refuse(ofHead);
        } else if (!hasBody()) {
            refuseOrForward(Resumed.from(upload));
        } else {
            Held.read(upload, KeptBody.MAX_BYTES, held -> refuseOrForward(new Resumed(held, upload)), this::failed);
        }
    }

    private void refuseOrForward(Resumed body) {
        Judged judged = notes.ofRequest();
        if (judged.isViolating()) {
            refuse(judged);
        } else {
            forward(body, false);
        }
    }

    private void refuse(Judged judged) {
        MockResponse refusal = way.judge().refusal(match, head, judged.violations());
        MockResponse told = refusal.withHeaders(
                refusal.headers().with(ViolationsHeader.NAME, ViolationsHeader.value(judged.violations(), List.of())));
        notes.write(Outcome.REFUSED, told, ReadBody.none(), Judged.NOTHING, "");
        endWith(told);
    }

    /** @param isUntouched whether nothing of the body has been read yet */
    private void forward(Resumed body, boolean isUntouched) {
        Headers passed = RequestHead.of(head.headers(), way.upstream(), head.peer(), scheme());
        org.eclipse.jetty.client.Request onward = onward(isUntouched ? passed : passed.without("Expect"));
        if (hasBody()) {
            onward.body(body);
            if (request.getLength() < 0) {
                onward.trailersSupplier(upload::trailers);
            }
        }
        onward.send(new Onward(!hasBody() && isSafe()));
    }

    private org.eclipse.jetty.client.Request onward(Headers fields) {
        return new ExactRequest(
                        way.client(),
                        way.upstream().origin(),
                        way.upstream().target(head.target()))
                .method(head.method())
                .idleTimeout(way.manner().timeout().toMillis(), TimeUnit.MILLISECONDS)
                .headers(each -> WireHeaders.put(fields, each));
    }

    /** What the service's side of the exchange tells. */
    private final class Onward implements org.eclipse.jetty.client.Response.Listener {
        private final boolean mayTryAgain;

        private Onward(boolean mayTryAgain) {
            this.mayTryAgain = mayTryAgain;
        }

        @Override
        public void onContentSource(org.eclipse.jetty.client.Response answer, Content.Source content) {
            try {
                arrived(answer, content);
            } catch (RuntimeException | StackOverflowError mistake) {
                mistaken(mistake);
                answer.abort(mistake);
            }
        }

        @Override
        public void onComplete(Result result) {
            if (result.getResponseFailure() != null || result.isFailed() && !answered) {
                // A connection that was kept may have been closed while the request was on its way (RFC 9112, section
                // 9.5).
                if (mayTryAgain
                        && !answered
                        && FailureKinds.of(result.getFailure(), false) == Outcome.UPSTREAM_BROKEN) {
                    onward(RequestHead.of(head.headers(), way.upstream(), head.peer(), scheme()))
                            .send(new Onward(false));
                } else {
                    failed(result.getFailure());
                }
            }
        }
    }

    private void arrived(org.eclipse.jetty.client.Response answer, Content.Source content) {
        answered = true;
        status = answer.getStatus();
        fields = WireHeaders.of(answer.getHeaders());
        holding = !way.manner().streams()
                && match instanceof Router.Found<Operation>
                && !isBodiless()
                && StreamTypes.isDocument(fields);
        Tee returned = new Tee(content, given, () -> {
            if (!holding) {
                streamed();
            }
        });
        if (holding) {
            Held.read(
                    returned,
                    KeptBody.MAX_BYTES,
                    held -> guarded(answer, () -> {
                        if (held.hasEnded()) {
                            sendWhole(answer, held);
                        } else {
                            holding = false;
                            stream(answer, new Resumed(held, returned));
                        }
                    }),
                    this::failed);
        } else {
            stream(answer, Resumed.from(returned));
        }
    }

    /** Of an answer that is here to its end. */
    private void sendWhole(org.eclipse.jetty.client.Response answer, Held held) {
        ReadBody body = ReadBody.of(given, fields);
        if (body.obstacle().filter(Obstacle.BROKEN_ENCODING::equals).isPresent()) {
            fail(
                    Outcome.UPSTREAM_BROKEN,
                    "it sent what it says is gzip, and is not",
                    new IllegalStateException("no gzip"));
            return;
        }
        Judged judged = way.judge().response(match, head, status, fields, body);
        if (way.manner().refuses() && judged.isViolating()) {
            withhold(body, judged);
            return;
        }
        prepare(judged);
        if (RequestHead.wantsTrailers(head.headers()) && answer.getTrailers() != null && isChunked()) {
            response.setTrailersSupplier(answer::getTrailers);
        }
        written(Outcome.ANSWERED, body, judged, "");
        if (ended.compareAndSet(false, true)) {
            response.write(true, ByteBuffer.wrap(held.bytes()), callback);
        }
    }

    /** Of an answer that is passed on while it comes. */
    private void stream(org.eclipse.jetty.client.Response answer, Content.Source content) {
        Judged ofHead = way.judge()
                .response(
                        match,
                        head,
                        status,
                        fields,
                        isBodiless()
                                ? ReadBody.none()
                                : ReadBody.hidden(given.isTooLarge() ? Obstacle.TOO_LARGE : Obstacle.STREAMED, 0));
        if (way.manner().refuses() && ofHead.isViolating()) {
            withhold(ReadBody.hidden(Obstacle.NOT_WHOLE, given.length()), ofHead);
            answer.abort(new IllegalStateException("The answer was withheld"));
            return;
        }
        prepare(ofHead);
        boolean wantsTrailers = RequestHead.wantsTrailers(head.headers()) && isChunked();
        if (wantsTrailers) {
            response.setTrailersSupplier(() -> trailers(answer));
        }
        Callback end = Callback.from(this::ended, failure -> {
            answer.abort(failure);
            failed(failure);
        });
        if (isBodiless()) {
            Content.copy(content, download, end);
        } else {
            if (isChunked()) { // else a client that wants no more is sent a body without an end that it could see
                response.getHeaders().put("Transfer-Encoding", "chunked");
            } // the head goes first: the first byte may be long in coming
            download.write(
                    false,
                    ByteBuffer.allocate(0),
                    Callback.from(() -> Content.copy(content, download, end), end::failed));
        }
    }

    /** All of an answer that was passed on while it came has been read. */
    private void streamed() {
        ReadBody body = ReadBody.of(given, fields);
        Judged judged = way.judge().response(match, head, status, fields, body);
        boolean isBroken =
                body.obstacle().filter(Obstacle.BROKEN_ENCODING::equals).isPresent();
        written(
                isBroken ? Outcome.UPSTREAM_BROKEN : Outcome.ANSWERED,
                body,
                judged,
                isBroken ? "it sent what it says is gzip, and is not" : "");
    }

    private HttpFields trailers(org.eclipse.jetty.client.Response answer) {
        HttpFields.Mutable trailers = HttpFields.build();
        if (answer.getTrailers() != null) {
            trailers.add(answer.getTrailers());
        }
        List<dev.understudy.engine.validate.Violation> violations = notes.responseViolations();
        if (!violations.isEmpty()) {
            trailers.put(
                    ViolationsHeader.NAME,
                    ViolationsHeader.value(notes.ofRequest().violations(), violations));
        }
        return trailers;
    }

    private void withhold(ReadBody body, Judged judged) {
        MockResponse instead = PassingJudge.withheld(status, judged.violations());
        written(Outcome.WITHHELD, body, judged, "");
        endWith(instead.withHeaders(verdict(Headers.builder().addAll(instead.headers()), judged)));
    }

    /** Makes the head ready, as the client gets it. */
    private void prepare(Judged judged) {
        response.setStatus(status);
        WireHeaders.put(verdict(AnswerHead.of(fields, way.upstream(), origin()), judged), response.getHeaders());
    }

    private Headers verdict(Headers.Builder answer, Judged ofResponse) {
        Judged ofRequest = notes.ofRequest();
        if (ofRequest.isViolating() || ofResponse.isViolating()) {
            answer.set(ViolationsHeader.NAME, ViolationsHeader.value(ofRequest.violations(), ofResponse.violations()));
        }
        List<String> unjudged = new ArrayList<>(ofRequest.unjudged());
        unjudged.addAll(ofResponse.unjudged());
        if (!unjudged.isEmpty()) {
            answer.set("Understudy-Not-Judged", String.join(", ", unjudged));
        }
        if (match instanceof Router.Found<Operation> found) {
            answer.set("Understudy-Operation", found.target().id());
        }
        return answer.build();
    }

    private void written(Outcome outcome, ReadBody body, Judged judged, String why) {
        notes.write(outcome, new MockResponse(status, fields, body.content()), body, judged, why);
    }

    private void guarded(org.eclipse.jetty.client.Response answer, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | StackOverflowError mistake) {
            mistaken(mistake);
            answer.abort(mistake);
        }
    }

    /** Something ended before its time: tells whose fault it was. */
    private void failed(Throwable failure) {
        Outcome kind = FailureKinds.of(failure, answered);
        boolean isLate = kind == Outcome.UPSTREAM_TIMEOUT;
        boolean isOfClient = download.hasFailed() || upload.hasFailed();
        boolean waitsForClient = upload.isWaiting() && !sent.hasEnded() || download.isWriting();
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
        MockResponse problem = ProblemDetails.of(
                outcome.status() == 0 ? 502 : outcome.status(),
                outcome.code(),
                outcome.isUpstreamFailure() ? "The service behind the proxy failed" : "The exchange failed",
                (outcome.isUpstreamFailure() ? way.upstream() + ": " : "") + why);
        MockResponse told = problem.withHeaders(verdict(Headers.builder().addAll(problem.headers()), Judged.NOTHING));
        boolean hasHead = response.isCommitted();
        MockResponse shown = hasHead ? new MockResponse(status, fields, new byte[0]) : told;
        ReadBody body = hasHead
                ? ReadBody.hidden(Obstacle.NOT_WHOLE, given.length())
                : new ReadBody(told.body(), Optional.empty(), told.body().length);
        notes.write(outcome, shown, body, new Judged(List.of(), List.of("answer: " + outcome.code())), why);
        if (hasHead || outcome.status() == 0) {
            if (ended.compareAndSet(false, true)) {
                callback.failed(failure); // breaks the connection off: a short answer must not look whole
            }
        } else {
            endWith(told);
        }
    }

    private void ended() {
        if (ended.compareAndSet(false, true)) {
            callback.succeeded();
        }
    }

    private void endWith(MockResponse answer) {
        if (ended.compareAndSet(false, true)) {
            AnswerWriter.write(answer, request, response, callback);
        }
    }

    private boolean hasBody() {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    private boolean expectsContinue() {
        return head.headers().first("Expect").orElse("").equalsIgnoreCase("100-continue");
    }

    private boolean isSafe() {
        return List.of("GET", "HEAD", "OPTIONS").contains(head.method());
    }

    /** Whether no content can come. */
    private boolean isBodiless() {
        return head.method().equals("HEAD")
                || MockResponse.forbidsBody(status)
                || fields.first("Content-Length").orElse("").equals("0");
    }

    /** Whether there may be fields after the content. */
    private boolean isChunked() {
        return !fields.contains("Content-Length")
                && request.getConnectionMetaData().getHttpVersion().getVersion() >= 11;
    }

    private String scheme() {
        String scheme = request.getHttpURI().getScheme();
        return scheme == null ? "http" : scheme;
    }

    private String origin() {
        return scheme() + "://" + head.headers().first("Host").orElse(Request.getServerName(request));
    }
}
