package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** WireMock's requests and responses to the engine's, and back. */
final class ExchangeTranslator {

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
                String.valueOf(request.getClientIp()));
    }

    static Response toWireMock(MockResponse answer) {
        List<HttpHeader> headers = new ArrayList<>();
        answer.headers().forEach((name, value) -> headers.add(new HttpHeader(name, value)));
        return Response.response()
                .status(answer.status())
                .headers(new HttpHeaders(headers))
                .body(answer.body())
                .incrementInitialDelay(answer.delay().toMillis())
                .build();
    }
}
