package dev.understudy.proxy.wire;

import dev.understudy.engine.http.MockResponse;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends answers that are whole already. */
final class AnswerWriter {

    private AnswerWriter() {}

    /** Puts the answer in the place of whatever was prepared, and sends it. */
    static void write(MockResponse answer, Request request, Response response, Callback callback) {
        MockResponse sent = request.getMethod().equals("HEAD") ? answer.withoutBody() : answer;
        response.setTrailersSupplier(null);
        response.setStatus(sent.status());
        WireHeaders.put(sent.headers(), response.getHeaders());
        response.write(true, ByteBuffer.wrap(sent.body()), callback);
    }
}
