package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.Limit;
import com.github.tomakehurst.wiremock.common.Timing;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.http.Cookie;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.org.eclipse.jetty.util.URIUtil;

/**
 * What took the short path, for WireMock's journal. What WireMock wants to know of it is made when somebody asks; nobody asks
 * of most.
 *
 * @param scheme with host and port, where the client sent it
 * @param cookies every value, by name
 * @param millis since 1970, when it came
 * @param stub that stands for all answers from contracts
 */
record ShortPathEvent(
        UUID id,
        MockRequest request,
        String scheme,
        String host,
        int port,
        String protocol,
        Map<String, List<String>> cookies,
        long millis,
        MockResponse answer,
        Supplier<StubMapping> stub) {

    static ShortPathEvent of(
            MockRequest request, HttpServletRequest received, MockResponse answer, Supplier<StubMapping> stub) {
        return new ShortPathEvent(
                UUID.randomUUID(),
                request,
                received.getScheme(),
                received.getServerName(),
                received.getServerPort(),
                received.getProtocol(),
                cookies(received),
                System.currentTimeMillis(),
                answer,
                stub);
    }

    private static Map<String, List<String>> cookies(HttpServletRequest request) {
        Map<String, List<String>> cookies = new LinkedHashMap<>();
        Cookie @Nullable [] sent = request.getHeader("Cookie") == null ? null : request.getCookies();
        if (sent != null) { // nor is there any when the header holds none
            for (Cookie cookie : sent) {
                cookies.computeIfAbsent(cookie.getName(), first -> new ArrayList<>())
                        .add(cookie.getValue());
            }
        }
        return cookies;
    }

    /**
     * As WireMock tells it.
     *
     * @throws RuntimeException when WireMock cannot: it decodes what it tells of
     */
    ServeEvent served() {
        StubMapping matched = stub.get();
        Timing timing = Timing.create();
        timing.setAddedTime((int) answer.delay().toMillis());
        return new ServeEvent(
                id,
                logged(),
                matched,
                matched.getResponse(),
                LoggedResponse.from(ExchangeTranslator.toWireMock(answer, true, 0), Limit.UNLIMITED),
                false,
                timing,
                new ConcurrentLinkedQueue<>());
    }

    /** WireMock believes what proxies say. */
    private String clientIp() {
        return request.headers()
                .first("X-Forwarded-For")
                .filter(text -> !text.isEmpty())
                .orElse(request.peer());
    }

    /** WireMock has no other way to say when a request came. */
    private LoggedRequest logged() {
        StringBuilder url = new StringBuilder();
        URIUtil.appendSchemeHostPort(url, scheme, host, port);
        url.append(request.target());
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers()
                .forEach((name, value) -> headers.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(value));
        Map<String, Object> told = new HashMap<>();
        told.put("url", request.target());
        told.put("absoluteUrl", url.toString());
        told.put("method", request.method());
        told.put("clientIp", clientIp());
        told.put("headers", headers);
        told.put("cookies", cookies);
        told.put("browserProxyRequest", false);
        told.put("loggedDate", millis);
        told.put("bodyAsBase64", Base64.getEncoder().encodeToString(request.body()));
        told.put("protocol", protocol);
        return Json.mapToObject(told, LoggedRequest.class);
    }

    /** Roughly what it takes in memory. */
    long bytes() {
        long[] bytes = {
            request.body().length + answer.body().length + request.target().length()
        };
        request.headers().forEach((name, value) -> bytes[0] += name.length() + value.length());
        return bytes[0];
    }
}
