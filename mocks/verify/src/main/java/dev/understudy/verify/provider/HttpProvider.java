package dev.understudy.verify.provider;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A server at some URL. Redirects are not followed. Safe to share between threads. */
public final class HttpProvider implements Provider {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String url;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param url what stands before the request's target, such as {@code http://127.0.0.1:4010} */
    public HttpProvider(String url) {
        this.url = url;
    }

    /** Whether a URL is one that requests can be sent to. */
    public static boolean canReach(String url) {
        try {
            HttpRequest.newBuilder(URI.create(url));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a header can be sent at all: some belong to the connection, and some values are none. */
    public static boolean canSend(String name, String value) {
        try {
            HttpRequest.newBuilder(URI.create("http://127.0.0.1/")).header(name, value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public MockResponse answer(MockRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create(url + request.target()))
                .timeout(TIMEOUT)
                .method(
                        request.method(),
                        request.hasBody() ? BodyPublishers.ofByteArray(request.body()) : BodyPublishers.noBody());
        request.headers().forEach(sent::header);
        HttpResponse<byte[]> answer = client.send(sent.build(), BodyHandlers.ofByteArray());
        Headers.Builder headers = Headers.builder();
        answer.headers().map().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        return new MockResponse(answer.statusCode(), headers.build(), answer.body());
    }
}
