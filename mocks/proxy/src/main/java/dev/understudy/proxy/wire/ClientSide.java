package dev.understudy.proxy.wire;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockResponse;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The client's side of an exchange. It is ended once; whoever comes later is not heard any more. */
final class ClientSide {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final ClientSink sink;
    private final AtomicBoolean ended = new AtomicBoolean();

    ClientSide(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.sink = new ClientSink(response);
    }

    Request request() {
        return request;
    }

    /** Where an answer goes that is passed on while it comes. */
    ClientSink sink() {
        return sink;
    }

    boolean hasBody() {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    String scheme() {
        String scheme = request.getHttpURI().getScheme();
        return scheme == null ? "http" : scheme;
    }

    /** Scheme and host by which the client knows the proxy. */
    String origin() {
        String host = request.getHeaders().get(HttpHeader.HOST);
        return scheme() + "://" + (host == null ? Request.getServerName(request) : host);
    }

    /** Whether content of unknown length can be sent so that the client sees its end, and fields after it. */
    boolean takesChunks() {
        return request.getConnectionMetaData().getHttpVersion().getVersion() >= 11;
    }

    /** Makes the head ready; it leaves with the first of the content. */
    void prepare(int status, Headers fields) {
        response.setStatus(status);
        WireHeaders.put(fields, response.getHeaders());
    }

    /** @param trailers is asked when all of the content has been sent */
    void prepareTrailers(Supplier<HttpFields> trailers) {
        response.setTrailersSupplier(trailers);
    }

    /** Whether the head has left, so that nothing can be taken back. */
    boolean hasHead() {
        return response.isCommitted();
    }

    /** Sends this in the place of whatever was prepared. */
    void end(MockResponse answer) {
        if (ended.compareAndSet(false, true)) {
            AnswerWriter.write(answer, request, response, callback);
        }
    }

    /** Sends all of the content, after the head that was prepared. */
    void end(byte[] content) {
        if (ended.compareAndSet(false, true)) {
            response.write(true, ByteBuffer.wrap(content), callback);
        }
    }

    /** All has been sent. */
    void end() {
        if (ended.compareAndSet(false, true)) {
            callback.succeeded();
        }
    }

    /** Breaks the connection off: an answer that is not whole must not look as if it were. */
    void breakOff(Throwable reason) {
        if (ended.compareAndSet(false, true)) {
            callback.failed(reason);
        }
    }
}
