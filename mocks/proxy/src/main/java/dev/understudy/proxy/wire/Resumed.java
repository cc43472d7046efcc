package dev.understudy.proxy.wire;

import java.nio.ByteBuffer;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** Content of which the beginning was read already: that, and then the rest. */
final class Resumed implements Request.Content {
    private final Held held;
    private final Content.Source rest;
    private boolean begun;

    Resumed(Held held, Content.Source rest) {
        this.held = held;
        this.rest = rest;
    }

    /** Content of which nothing was read yet. */
    static Resumed from(Content.Source source) {
        return new Resumed(new Held(new byte[0], false), source);
    }

    @Override
    public long getLength() {
        return rest.getLength();
    }

    @Override
    public Content.@Nullable Chunk read() {
        if (!begun) {
            begun = true;
            if (held.hasEnded() || held.bytes().length > 0) {
                return Content.Chunk.from(ByteBuffer.wrap(held.bytes()), held.hasEnded());
            }
        }
        return held.hasEnded() ? Content.Chunk.EOF : rest.read();
    }

    @Override
    public void demand(Runnable available) {
        if (begun && !held.hasEnded() || !begun && held.bytes().length == 0 && !held.hasEnded()) {
            rest.demand(available);
        } else {
            available.run();
        }
    }

    @Override
    public void fail(Throwable reason) {
        rest.fail(reason);
    }

    @Override
    public boolean rewind() {
        return false;
    }
}
