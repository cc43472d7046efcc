package dev.understudy.contracttests;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.PercentEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes to a request that only the wire knows: its method, the spelling of its target, its headers. */
final class RandomWire {
    static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/*",
            "nonsense",
            ";");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY");
    private static final List<String> PREFERENCES = List.of(
            "code=200",
            "code=400",
            "code=404",
            "code=429",
            "code=500",
            "code=599",
            "code=9",
            "code=",
            "example=empty",
            "example=no-such",
            "delay=PT0.001S",
            "delay=soon",
            "respond-async",
            "code=404, example=not-found; delay=PT0S",
            "example=\"",
            ",,;;=");
    private static final List<String> ACCEPTED = List.of(
            "application/json",
            "*/*",
            "text/html",
            "application/json;q=0",
            "text/*, application/json;q=0.1",
            "application/problem+json",
            "nonsense",
            ";q=",
            "");
    private static final List<String> NAMES = List.of("X-Any", "Understudy-World", "If-None-Match", "Range", "Cookie");

    private final Random random;

    RandomWire(Random random) {
        this.random = random;
    }

    MockRequest changed(MockRequest request, EarlierAnswers earlier) {
        return switch (random.nextInt(9)) {
            case 0 -> with(request, oneOf(METHODS), request.target());
            case 1 -> with(request, request.method(), target(request));
            case 2 -> with(request, request.method(), request.path() + "?" + query(request, earlier));
            case 3 -> request.withHeader("Accept", oneOf(ACCEPTED));
            case 4, 5 -> request.withHeader("Prefer", oneOf(PREFERENCES));
            case 6 -> request.withHeader("Understudy-World", "shared-" + random.nextInt(3));
            case 7 ->
                request.withHeader("Origin", "https://page.example")
                        .withHeader("Access-Control-Request-Method", oneOf(METHODS));
            default -> request.withHeader(header(request), printable(WildTexts.any(random)));
        };
    }

    private String header(MockRequest request) {
        List<String> names = new ArrayList<>(request.headers().names());
        names.remove("content-length");
        names.addAll(NAMES);
        return oneOf(names);
    }

    private String query(MockRequest request, EarlierAnswers earlier) {
        List<String> pairs = new ArrayList<>(Arrays.asList(request.query().split("&", -1)));
        String pair = oneOf(pairs);
        String name = pair.replaceFirst("=.*", "");
        switch (random.nextInt(7)) {
            case 0 -> pairs.add(pair);
            case 1 -> pairs.remove(pair);
            case 2 -> pairs.add(name + "[" + random.nextInt(3) + "]=" + encoded(WildTexts.any(random)));
            case 3 -> pairs.add(encoded(WildTexts.any(random)) + "=" + encoded(WildTexts.any(random)));
            case 4 -> pairs.add(name + "=" + encoded(earlier.any(random).orElse("")));
            case 5 -> pairs.add(oneOf(List.of("%", "%zz", "%C3%28", "=", "&&", "a[b][c]=1", "a[[]=", "+", "\u00e9")));
            default -> Collections.shuffle(pairs, random);
        }
        return String.join("&", pairs);
    }

    private String target(MockRequest request) {
        List<String> segments = new ArrayList<>(Arrays.asList(request.path().split("/", -1)));
        int at = 1 + random.nextInt(segments.size() - 1);
        switch (random.nextInt(6)) {
            case 0 -> segments.remove(at);
            case 1 -> segments.add(at, segments.get(at));
            case 2 -> segments.set(at, encoded(WildTexts.any(random)));
            case 3 -> segments.add("");
            case 4 -> segments.set(at, oneOf(List.of("%zz", "%", "%00", "%2F", "%2e%2e", "..", ".", ";a=b", "%C3%28")));
            default ->
                segments.set(at, WildTexts.forged(segments.get(at), random).replaceAll("[ ?#]", "_"));
        }
        String path = "/" + String.join("/", segments.subList(1, segments.size()));
        return request.query().isEmpty() ? path : path + "?" + request.query();
    }

    private static String encoded(String text) {
        return PercentEncoding.encode(text);
    }

    /** What a header may hold; blanks at the ends are not part of a value. */
    private static String printable(String text) {
        return text.replaceAll("[^ -~\u0080-\u00ff]", "?").strip();
    }

    private static MockRequest with(MockRequest request, String method, String target) {
        Headers headers = request.headers();
        return new MockRequest(method, target, headers, request.body(), request.peer());
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
