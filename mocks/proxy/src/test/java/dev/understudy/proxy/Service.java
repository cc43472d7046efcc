package dev.understudy.proxy;

import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/** A real service on a free port, which does what the test says. */
final class Service implements AutoCloseable {
    /** What the service does with a request. Blocking is fine. */
    interface Answering {
        void answer(Request request, Response response) throws Exception;
    }

    /** A request as the service saw it. */
    record Seen(String method, String target, HttpFields headers, String body) {}

    private final Server server = new Server();
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

    private Service(Answering answering, boolean readsFirst) throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setStopTimeout(0);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                String body = readsFirst ? Content.Source.asString(request) : "";
                seen.add(
                        new Seen(request.getMethod(), request.getHttpURI().getPathQuery(), request.getHeaders(), body));
                answering.answer(request, response);
                callback.succeeded();
                return true;
            }
        });
        server.start();
    }

    /** Answers each request after having read it whole. */
    static Service that(Answering answering) throws Exception {
        return new Service(answering, true);
    }

    /** Reads nothing by itself. */
    static Service streaming(Answering answering) throws Exception {
        return new Service(answering, false);
    }

    /** Answers everything with this. */
    static Service answering(int status, String type, String body, String... headers) throws Exception {
        return that((request, response) -> send(response, status, type, body, headers));
    }

    static void send(Response response, int status, String type, String body, String... headers) throws Exception {
        response.setStatus(status);
        if (!type.isEmpty()) {
            response.getHeaders().put("Content-Type", type);
        }
        for (int i = 0; i < headers.length; i += 2) {
            response.getHeaders().add(headers[i], headers[i + 1]);
        }
        write(response, true, body);
    }

    /** Writes, and waits until it is written. */
    static void write(Response response, boolean last, String text) throws Exception {
        write(response, last, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static void write(Response response, boolean last, byte[] bytes) throws Exception {
        try (org.eclipse.jetty.util.Blocker.Callback written = org.eclipse.jetty.util.Blocker.callback()) {
            response.write(last, ByteBuffer.wrap(bytes), written);
            written.block();
        }
    }

    String url() {
        return "http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** The next request that came. */
    Seen seen() throws InterruptedException {
        return seen.take();
    }

    boolean hasSeenNothing() {
        return seen.isEmpty();
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
