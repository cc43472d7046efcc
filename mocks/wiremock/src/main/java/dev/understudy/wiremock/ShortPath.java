package dev.understudy.wiremock;

import dev.understudy.admin.Administration;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Answers from contracts without WireMock, for as long as its {@link ShortPathRule} is open: the same answers and the same
 * entries in WireMock's journal, several times as fast. Leaves alone what WireMock's way has to do more with: bodies that
 * are packed, forms, multipart, and either administration.
 */
final class ShortPath extends HandlerWrapper {
    private static final byte[] NO_BODY = {};

    private final UnderstudyExtension extension;
    private final AnswerSender sender;

    ShortPath(UnderstudyExtension extension, AnswerSender sender) {
        this.extension = extension;
        this.sender = sender;
    }

    @Override
    public void handle(String target, Request jetty, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (jetty.isHandled() || !extension.shortPath().isOpen() || !isPlain(target, request)) {
            super.handle(target, jetty, request, response);
            return;
        }
        jetty.setHandled(true);
        byte[] body = RequestBody.isSent(request) ? RequestBody.read(request) : NO_BODY;
        MockRequest asked = ExchangeTranslator.toEngine(jetty, body);
        MockResponse answer = extension.serve(asked);
        extension.record(asked, request, answer);
        sender.send(answer, request, new TruncatedResponse(response));
    }

    private static boolean isPlain(String target, HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && !target.startsWith(Administration.PATH)
                && !request.getRequestURI().startsWith(Administration.PATH)
                && !request.getMethod().equals("CONNECT")
                && request.getHeader("Content-Encoding") == null
                && (!RequestBody.isSent(request) || isJson(request.getContentType()));
    }

    private static boolean isJson(@Nullable String type) {
        return type != null
                && Optional.of(type)
                        .flatMap(MediaType::parse)
                        .map(MediaType::isJson)
                        .orElse(false);
    }
}
