package dev.understudy.proxy.wire;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;

/**
 * The beginning of some content.
 *
 * @param hasEnded whether that was all
 */
record Held(byte[] bytes, boolean hasEnded) {

    /**
     * Reads a source until it ends, or has given more than that.
     *
     * @param most in bytes
     * @param then is told once, on some thread, unless reading fails
     */
    static void read(Content.Source source, int most, Consumer<Held> then, Consumer<Throwable> failed) {
        new Reading(source, most, then, failed, new ByteArrayOutputStream()).run();
    }

    private record Reading(
            Content.Source source,
            int most,
            Consumer<Held> then,
            Consumer<Throwable> failed,
            ByteArrayOutputStream bytes)
            implements Runnable {

        @Override
        public void run() {
            while (true) {
                Content.Chunk chunk = source.read();
                if (chunk == null) {
                    source.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    failed.accept(chunk.getFailure());
                    return;
                }
                byte[] part = new byte[chunk.getByteBuffer().remaining()];
                chunk.getByteBuffer().get(part);
                bytes.writeBytes(part);
                boolean isLast = chunk.isLast();
                chunk.release();
                if (isLast || bytes.size() > most) {
                    then.accept(new Held(bytes.toByteArray(), isLast));
                    return;
                }
            }
        }
    }
}
