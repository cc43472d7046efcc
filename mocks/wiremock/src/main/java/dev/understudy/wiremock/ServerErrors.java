package dev.understudy.wiremock;

import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.refuse.ProblemDetails;
import java.io.IOException;
import java.nio.ByteBuffer;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * What the server says to what it cannot read as a request, and so hands to nobody: problem details in place of a web page.
 * Which API was meant, it does not know. The same stands in for WireMock's pages where it failed itself, which show a stack
 * trace.
 */
final class ServerErrors extends ErrorHandler {

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        MockResponse answer = answer(status, reason);
        answer.headers().forEach(fields::put);
        return ByteBuffer.wrap(answer.body());
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        base.setHandled(true);
        MockResponse answer = answer(response.getStatus(), HttpStatus.getMessage(response.getStatus()));
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.body());
    }

    private static MockResponse answer(int status, String reason) {
        String detail = reason == null ? HttpStatus.getMessage(status) : reason;
        String code = status == HttpStatus.INTERNAL_SERVER_ERROR_500 ? "understudy-error" : "unreadable-request";
        return ProblemDetails.of(status, code, HttpStatus.getMessage(status), detail);
    }
}
