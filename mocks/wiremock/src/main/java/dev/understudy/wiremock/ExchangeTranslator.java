package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.org.eclipse.jetty.http.HttpField;

/** WireMock's requests and responses to the engine's, and back. */
final class ExchangeTranslator {

    /** Shown by WireMock's journal for answers that are never sent. */
    private static final int NO_STATUS = 500;

    private ExchangeTranslator() {}

    static MockRequest toEngine(Request request) {
        Headers.Builder headers = Headers.builder();
        for (HttpHeader header : request.getHeaders().all()) {
            header.values().forEach(value -> headers.add(header.key(), value));
        }
        byte[] body = request.getBody();
        return new MockRequest(
                request.getMethod().getName().toUpperCase(Locale.ROOT),
                request.getUrl(),
                headers.build(),
                body == null ? new byte[0] : body,
                Peer.of(request));
    }

    /** The request as the server has it, for when WireMock cannot read it. */
    static MockRequest toEngine(HttpServletRequest request) throws IOException {
        return toEngine(request, request.getInputStream().readAllBytes());
    }

    /** @param body that was read of it */
    static MockRequest toEngine(HttpServletRequest request, byte[] body) {
        return toEngine(request, headers(request), body);
    }

    /** As Jetty has it: with its fields in the order in which they came. */
    static MockRequest toEngine(wiremock.org.eclipse.jetty.server.Request request, byte[] body) {
        Headers.Builder headers = Headers.builder();
        for (HttpField field : request.getHttpFields()) {
            headers.add(field.getName(), field.getValue() == null ? "" : field.getValue());
        }
        return toEngine(request, headers.build(), body);
    }

    private static MockRequest toEngine(HttpServletRequest request, Headers headers, byte[] body) {
        String query = request.getQueryString();
        return new MockRequest(
                request.getMethod().toUpperCase(Locale.ROOT),
                request.getRequestURI() + (query == null || query.isEmpty() ? "" : "?" + query),
                headers,
                body,
                String.valueOf(request.getRemoteAddr()));
    }

    static Headers headers(HttpServletRequest request) {
        Headers.Builder headers = Headers.builder();
        for (String name : Collections.list(request.getHeaderNames())) {
            Collections.list(request.getHeaders(name)).forEach(value -> headers.add(name, value));
        }
        return headers.build();
    }

    /**
     * @param canTruncate whether a {@link TruncatedResponse} stands between WireMock and the client
     * @param addedMillis that WireMock itself delays the answer
     */
    static Response toWireMock(MockResponse answer, boolean canTruncate, long addedMillis) {
        List<HttpHeader> headers = new ArrayList<>();
        answer.headers().forEach((name, value) -> headers.add(new HttpHeader(name, value)));
        Response.Builder response = Response.response();
        answer.breakage().ifPresent(breakage -> {
            switch (breakage) {
                case CONNECTION_RESET -> response.fault(Fault.CONNECTION_RESET_BY_PEER);
                case EMPTY_RESPONSE -> response.fault(Fault.EMPTY_RESPONSE);
                case TRUNCATED_BODY -> {
                    if (canTruncate) {
                        headers.add(
                                new HttpHeader(TruncatedResponse.HEADER, Integer.toString(answer.body().length / 2)));
                    } else {
                        response.fault(Fault.MALFORMED_RESPONSE_CHUNK);
                    }
                }
                case GARBAGE -> {} // the engine has put it into the body
            }
        });
        return response.status(answer.status() == 0 ? NO_STATUS : answer.status())
                .headers(new HttpHeaders(headers))
                .body(answer.body())
                .incrementInitialDelay(answer.delay().toMillis() + addedMillis)
                .build();
    }
}
