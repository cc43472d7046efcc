package dev.understudy.proxy.wire;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.refuse.ViolationsHeader;
import dev.understudy.engine.route.Router;
import dev.understudy.engine.validate.Violation;
import dev.understudy.proxy.body.KeptBody;
import dev.understudy.proxy.body.Obstacle;
import dev.understudy.proxy.body.ReadBody;
import dev.understudy.proxy.head.AnswerHead;
import dev.understudy.proxy.head.RequestHead;
import dev.understudy.proxy.verdict.Judged;
import dev.understudy.proxy.verdict.Outcome;
import dev.understudy.proxy.verdict.PassingJudge;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;

/**
 * The answer of a service on its way to the client. A JSON document is held back until it can be judged, so that its head can
 * tell what is wrong with it; everything else is passed on while it comes.
 */
final class Returning {
    private final Passageway way;
    private final MockRequest head;
    private final Router.Match<Operation> match;
    private final ClientSide client;
    private final Notes notes;
    private final Response response;
    private final Consumer<Throwable> failed;
    private final int status;
    private final Headers fields;
    private final KeptBody kept = new KeptBody();
    private volatile boolean holding;
    private volatile Judged ofHead = Judged.NOTHING;

    /** @param failed is told when the answer cannot be brought to its end; of a {@link Mistake} if that is our fault */
    Returning(
            Passageway way,
            MockRequest head,
            Router.Match<Operation> match,
            ClientSide client,
            Notes notes,
            Response response,
            Consumer<Throwable> failed) {
        this.way = way;
        this.head = head;
        this.match = match;
        this.client = client;
        this.notes = notes;
        this.response = response;
        this.failed = failed;
        this.status = response.getStatus();
        this.fields = WireHeaders.of(response.getHeaders());
        this.holding = !way.manner().streams()
                && match instanceof Router.Found<Operation>
                && !isBodiless()
                && StreamTypes.isDocument(fields);
    }

    void begin(Content.Source content) {
        Tee source = new Tee(content, kept, this::read);
        guarded(() -> {
            if (holding) {
                Held.read(source, KeptBody.MAX_BYTES, held -> guarded(() -> release(held, source)), failed);
            } else {
                stream(Resumed.from(source));
            }
        });
    }

    private void release(Held held, Tee source) {
        if (held.hasEnded()) {
            send(held);
        } else {
            holding = false;
            stream(new Resumed(held, source));
        }
    }

    /** Sends what is here to its end. */
    private void send(Held held) {
        ReadBody body = ReadBody.of(kept, fields);
        if (body.isBroken()) {
            throw new BrokenContentException();
        }
        Judged judged = way.judge().response(match, head, status, fields, body);
        if (way.manner().refuses() && judged.isViolating()) {
            withhold(body, judged);
            return;
        }
        prepare(judged);
        if (sendsTrailers() && response.getTrailers() != null) {
            client.prepareTrailers(response::getTrailers);
        }
        write(Outcome.ANSWERED, body, judged, "");
        client.end(held.bytes());
    }

    /** Passes on what comes. */
    private void stream(Resumed content) {
        Obstacle obstacle = kept.isTooLarge() ? Obstacle.TOO_LARGE : Obstacle.STREAMED;
        ReadBody unread = isBodiless() ? ReadBody.none() : ReadBody.hidden(obstacle, 0);
        ofHead = way.judge().response(match, head, status, fields, unread);
        if (way.manner().refuses() && ofHead.isViolating()) {
            withhold(keptBody(), ofHead);
            abort(new IllegalStateException("The answer was withheld"));
            return;
        }
        prepare(ofHead);
        Callback end = Callback.from(client::end, failure -> {
            abort(failure);
            failed.accept(failure);
        });
        if (isBodiless()) {
            Content.copy(content, client.sink(), end);
            return;
        }
        if (sendsTrailers()) {
            client.prepareTrailers(this::trailers);
        }
        // The head goes first, since the first byte of the content may be long in coming.
        client.sink()
                .write(
                        false,
                        ByteBuffer.allocate(0),
                        Callback.from(() -> Content.copy(content, client.sink(), end), end::failed));
    }

    /** All of the content has been read; what was passed on while it came is judged now. */
    private void read() {
        if (holding) {
            return;
        }
        try {
            ReadBody body = ReadBody.of(kept, fields);
            Judged judged = way.judge().response(match, head, status, fields, body);
            Outcome outcome = body.isBroken() ? Outcome.UPSTREAM_BROKEN : Outcome.ANSWERED;
            write(outcome, body, judged, body.isBroken() ? BrokenContentException.WHY : "");
        } catch (RuntimeException | StackOverflowError mistake) {
            failed.accept(new Mistake(mistake));
        }
    }

    private HttpFields trailers() {
        HttpFields.Mutable trailers = HttpFields.build();
        if (response.getTrailers() != null) {
            trailers.add(response.getTrailers());
        }
        List<Violation> violations = notes.responseViolations();
        if (!violations.isEmpty()) {
            trailers.put(
                    ViolationsHeader.NAME,
                    ViolationsHeader.value(notes.ofRequest().violations(), violations));
        }
        return trailers;
    }

    private void withhold(ReadBody body, Judged judged) {
        MockResponse instead = PassingJudge.withheld(status, judged.violations());
        write(Outcome.WITHHELD, body, judged, "");
        client.end(instead.withHeaders(
                VerdictHeaders.in(Headers.builder().addAll(instead.headers()), match, notes.ofRequest(), judged)));
    }

    private void prepare(Judged judged) {
        Headers.Builder answer = AnswerHead.of(fields, way.upstream(), client.origin());
        if (!isBodiless() && !holding && isOfUnknownLength()) {
            answer.set("Transfer-Encoding", "chunked"); // else a client that wants no more sees no end of it
        }
        client.prepare(status, VerdictHeaders.in(answer, match, notes.ofRequest(), judged));
    }

    private void write(Outcome outcome, ReadBody body, Judged judged, String why) {
        notes.write(outcome, new MockResponse(status, fields, body.content()), body, judged, why);
    }

    /** The answer without its content, for what breaks off. */
    MockResponse cutShort() {
        return new MockResponse(status, fields, new byte[0]);
    }

    /** What the contract says of the head; nothing before it was judged by itself. */
    Judged ofHead() {
        return ofHead;
    }

    /** How much of the content came. */
    ReadBody keptBody() {
        return ReadBody.hidden(Obstacle.NOT_WHOLE, kept.length());
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (BrokenContentException broken) {
            failed.accept(broken);
        } catch (RuntimeException | StackOverflowError mistake) {
            failed.accept(new Mistake(mistake));
            abort(mistake);
        }
    }

    private void abort(Throwable reason) {
        CompletableFuture<Boolean> unused = response.abort(reason);
    }

    /** Whether no content can come. */
    private boolean isBodiless() {
        return head.method().equals("HEAD")
                || MockResponse.forbidsBody(status)
                || fields.first("Content-Length").orElse("").equals("0");
    }

    private boolean isOfUnknownLength() {
        return !fields.contains("Content-Length") && client.takesChunks();
    }

    private boolean sendsTrailers() {
        return RequestHead.wantsTrailers(head.headers()) && isOfUnknownLength();
    }
}
