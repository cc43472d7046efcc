package dev.understudy.proxy.wire;

import dev.understudy.engine.refuse.ProblemDetails;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the server says to requests that it cannot read, as problem details. */
final class ServerErrors implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        AnswerWriter.write(
                status >= 500
                        ? ProblemDetails.of(
                                status, "understudy-error", "The proxy failed", "This is a mistake of Understudy")
                        : ProblemDetails.of(
                                status,
                                "unreadable-request",
                                "Unreadable request",
                                "The request is no HTTP that can be read"),
                request,
                response,
                callback);
        return true;
    }
}
