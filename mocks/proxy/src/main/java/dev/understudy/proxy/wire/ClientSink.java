package dev.understudy.proxy.wire;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;

/** The way back to the client, which remembers whether the client was there to the end. */
final class ClientSink implements Content.Sink {
    private final Content.Sink client;
    private volatile boolean writing;
    private volatile boolean failed;

    ClientSink(Content.Sink client) {
        this.client = client;
    }

    @Override
    public void write(boolean last, ByteBuffer bytes, Callback callback) {
        writing = true;
        client.write(
                last,
                bytes,
                Callback.from(
                        callback.getInvocationType(),
                        () -> {
                            writing = false;
                            callback.succeeded();
                        },
                        failure -> {
                            failed = true;
                            callback.failed(failure);
                        }));
    }

    /** Whether the client has not yet taken what it was sent. */
    boolean isWriting() {
        return writing;
    }

    boolean hasFailed() {
        return failed;
    }
}
