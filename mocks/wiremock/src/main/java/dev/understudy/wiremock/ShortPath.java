package dev.understudy.wiremock;

import dev.understudy.admin.Administration;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
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
    /** What is below is not mocked: the administration, and files that WireMock serves. */
    private static final List<String> OTHERS = List.of(Administration.PATH, "/__files");

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
        TruncatedResponse answered = new TruncatedResponse(response);
        byte[] body;
        try {
            body = RequestBody.isSent(request) ? RequestBody.read(request) : NO_BODY;
        } catch (EOFException e) {
            jetty.setHandled(true);
            sender.send(RequestBody.incomplete(), request, answered);
            return;
        }
        if (body.length > 0 && !isJson(request.getContentType())) { // which HTTP/2 does not tell before
            super.handle(target, jetty, new ReadRequest(request, body), response);
            return;
        }
        jetty.setHandled(true);
        MockRequest asked = ExchangeTranslator.toEngine(jetty, body);
        MockResponse answer = extension.serve(asked);
        extension.record(asked, request, answer);
        sender.send(answer, request, answered);
    }

    private static boolean isPlain(String target, HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && OTHERS.stream().noneMatch(target::startsWith)
                && OTHERS.stream().noneMatch(request.getRequestURI()::startsWith)
                && !request.getMethod().equals("CONNECT")
                && request.getHeader("Content-Encoding") == null
                && (!RequestBody.isSent(request)
                        || request.getContentType() == null
                        || isJson(request.getContentType()));
    }

    private static boolean isJson(@Nullable String type) {
        return type != null
                && Optional.of(type)
                        .flatMap(MediaType::parse)
                        .map(MediaType::isJson)
                        .orElse(false);
    }
}
