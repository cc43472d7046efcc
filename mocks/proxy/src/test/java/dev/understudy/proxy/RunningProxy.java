package dev.understudy.proxy;

import dev.understudy.proxy.head.Upstream;
import dev.understudy.proxy.verdict.Passed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A proxy before a service, a client of it, and what was told of each exchange. */
final class RunningProxy implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ProxyServer proxy;
    private final BlockingQueue<Passed> passed = new LinkedBlockingQueue<>();

    RunningProxy(String upstream, ProxyOptions options) throws IOException {
        proxy = ProxyServer.start(Notes.CONTRACT, Upstream.of(upstream), options, passed::add);
    }

    static RunningProxy before(Service service) throws IOException {
        return new RunningProxy(service.url(), ProxyOptions.anyPort());
    }

    static RunningProxy before(String upstream) throws IOException {
        return new RunningProxy(upstream, ProxyOptions.anyPort());
    }

    static RunningProxy refusing(Service service) throws IOException {
        return new RunningProxy(service.url(), ProxyOptions.anyPort().withRefusals(true));
    }

    ProxyServer server() {
        return proxy;
    }

    int port() {
        return proxy.port();
    }

    HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(proxy.url() + target));
    }

    HttpResponse<String> get(String target, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(target);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> post(String target, String type, String body) throws IOException, InterruptedException {
        return send(request(target)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpClient client() {
        return CLIENT;
    }

    /** What was told of the next exchange that is over. */
    Passed passed() throws InterruptedException {
        @Nullable Passed next = passed.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no exchange is over");
        }
        return next;
    }

    @Override
    public void close() {
        proxy.close();
    }
}
