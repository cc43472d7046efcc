package dev.understudy.proxy.wire;

import dev.understudy.proxy.body.KeptBody;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.Trailers;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** Content that is kept while somebody reads it. */
final class Tee implements Content.Source {
    private final Content.Source source;
    private final KeptBody kept;
    private final Runnable atEnd;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile HttpFields trailers = HttpFields.EMPTY;
    private volatile boolean waiting;

    /** @param atEnd is run when all has been read, before the last of it is handed on */
    Tee(Content.Source source, KeptBody kept, Runnable atEnd) {
        this.source = source;
        this.kept = kept;
        this.atEnd = atEnd;
    }

    @Override
    public long getLength() {
        return source.getLength();
    }

    @Override
    public Content.@Nullable Chunk read() {
        Content.@Nullable Chunk chunk = source.read();
        if (chunk == null) {
            return null;
        }
        if (Content.Chunk.isFailure(chunk)) {
            failure.compareAndSet(null, chunk.getFailure());
            return Content.Chunk.from(chunk.getFailure(), true); // nobody here asks again, and waits for ever
        }
        // Not before: who gives up waiting wakes the one who waits, and whose turn it was must be known then.
        waiting = false;
        kept.add(chunk.getByteBuffer());
        if (chunk instanceof Trailers last) {
            trailers = last.getTrailers();
        }
        if (chunk.isLast() && !kept.hasEnded()) {
            kept.end();
            atEnd.run();
        }
        return chunk;
    }

    @Override
    public void demand(Runnable available) {
        waiting = true;
        source.demand(available);
    }

    @Override
    public void fail(Throwable reason) {
        source.fail(reason);
    }

    @Override
    public void fail(Throwable reason, boolean last) {
        source.fail(reason, last);
    }

    /** Whether more was asked for that has not come. */
    boolean isWaiting() {
        return waiting;
    }

    /** Whether it could not be read to its end. */
    boolean hasFailed() {
        return failure.get() != null;
    }

    /** Fields that came after the content; none until all was read. */
    HttpFields trailers() {
        return trailers;
    }
}
