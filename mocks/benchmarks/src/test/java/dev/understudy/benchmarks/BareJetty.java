package dev.understudy.benchmarks;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/** A server that answers everything with the same bytes and does nothing else: as fast as Jetty can be. */
public final class BareJetty {
    private BareJetty() {}

    /** @param arguments the port, and the file that holds the bytes */
    public static void main(String... arguments) throws Exception {
        byte[] body = Files.readAllBytes(Path.of(arguments[1]));
        Server server = new Server(Integer.parseInt(arguments[0]));
        server.setHandler(new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
                response.write(true, ByteBuffer.wrap(body), callback);
                return true;
            }
        });
        server.start();
        server.join();
    }
}
