package dev.understudy.proxy.body;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** What has passed of a body, up to a bound; beyond it only its length. Safe to share between threads. */
public final class KeptBody {
    /** More than this is not kept, and not judged. */
    public static final int MAX_BYTES = 10 << 20;

    private ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long length;
    private boolean ended;

    /** Takes what has passed; the buffer stays as it is. */
    public synchronized void add(ByteBuffer passed) {
        length += passed.remaining();
        if (length > MAX_BYTES) {
            kept = new ByteArrayOutputStream(0); // what was kept is of no use any more
            return;
        }
        byte[] bytes = new byte[passed.remaining()];
        passed.duplicate().get(bytes);
        kept.writeBytes(bytes);
    }

    /** All has passed. */
    public synchronized void end() {
        ended = true;
    }

    public synchronized boolean hasEnded() {
        return ended;
    }

    /** How much has passed. */
    public synchronized long length() {
        return length;
    }

    public synchronized boolean isTooLarge() {
        return length > MAX_BYTES;
    }

    /** What has passed; nothing when that was too much. */
    public synchronized byte[] bytes() {
        return kept.toByteArray();
    }
}
