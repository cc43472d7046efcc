package dev.understudy.proxy.wire;

import dev.understudy.admin.Administration;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.refuse.ProblemDetails;
import dev.understudy.proxy.body.KeptBody;
import java.util.UUID;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets every request cross, but for those that are for the administration of the proxy itself. */
public final class ProxyHandler extends Handler.Abstract {
    private final Passageway way;
    private final Administration administration;

    public ProxyHandler(Passageway way, Administration administration) {
        this.way = way;
        this.administration = administration;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        MockRequest head = new MockRequest(
                request.getMethod(),
                request.getHttpURI().getPathQuery() == null
                        ? "/"
                        : request.getHttpURI().getPathQuery(),
                WireHeaders.of(request.getHeaders()),
                new byte[0],
                Request.getRemoteAddr(request));
        if (head.method().equals("CONNECT")) {
            AnswerWriter.write(
                    ProblemDetails.of(
                            501, "no-proxy", "No tunnel", "This proxy stands before one service and makes no tunnels"),
                    request,
                    response,
                    callback);
        } else if (administration.owns(head)) {
            administer(head, request, response, callback);
        } else {
            new Crossing(way, head, new ClientSide(request, response, callback)).begin();
        }
        return true;
    }

    private void administer(MockRequest head, Request request, Response response, Callback callback) {
        Held.read(
                request,
                KeptBody.MAX_BYTES,
                held -> {
                    MockRequest whole =
                            new MockRequest(head.method(), head.target(), head.headers(), held.bytes(), head.peer());
                    AnswerWriter.write(administered(whole), request, response, callback);
                },
                callback::failed);
    }

    private MockResponse administered(MockRequest request) {
        try {
            return administration.answer(request);
        } catch (RuntimeException | StackOverflowError mistake) {
            String id = UUID.randomUUID().toString();
            way.listener().failed(id, mistake);
            return ProblemDetails.of(
                    500, "understudy-error", "The proxy failed", "This is a mistake of Understudy, id " + id);
        }
    }
}
