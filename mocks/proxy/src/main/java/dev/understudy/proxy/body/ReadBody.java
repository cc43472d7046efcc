package dev.understudy.proxy.body;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A body as it is judged.
 *
 * @param content unpacked; empty when there is an obstacle
 * @param obstacle why it cannot be judged; empty when it can
 * @param length of the content in bytes; what is known of it when there is an obstacle
 */
public record ReadBody(byte[] content, Optional<Obstacle> obstacle, long length) {
    private static final byte[] NOTHING = {};

    /** There is none. */
    public static ReadBody none() {
        return new ReadBody(NOTHING, Optional.empty(), 0);
    }

    /** It cannot be judged. */
    public static ReadBody hidden(Obstacle obstacle, long length) {
        return new ReadBody(NOTHING, Optional.of(obstacle), length);
    }

    /** Of an answer that is whole. */
    public static ReadBody of(MockResponse answer) {
        return new ReadBody(answer.body(), Optional.empty(), answer.body().length);
    }

    /** @param headers of the message; {@code Content-Encoding} counts */
    public static ReadBody of(KeptBody kept, Headers headers) {
        if (kept.isTooLarge()) {
            return hidden(Obstacle.TOO_LARGE, kept.length());
        }
        if (!kept.hasEnded()) {
            return hidden(Obstacle.NOT_WHOLE, kept.length());
        }
        byte[] bytes = kept.bytes();
        String encoding =
                String.join(",", headers.all("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
        if (bytes.length == 0 || encoding.isEmpty() || encoding.equals("identity")) {
            return new ReadBody(bytes, Optional.empty(), bytes.length);
        }
        return encoding.equals("gzip") || encoding.equals("x-gzip")
                ? unpacked(bytes)
                : hidden(Obstacle.UNKNOWN_ENCODING, bytes.length);
    }

    private static ReadBody unpacked(byte[] packed) {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] content = stream.readNBytes(KeptBody.MAX_BYTES);
            return stream.read() < 0
                    ? new ReadBody(content, Optional.empty(), content.length)
                    : hidden(Obstacle.TOO_LARGE, packed.length);
        } catch (IOException e) {
            return hidden(Obstacle.BROKEN_ENCODING, packed.length);
        }
    }

    public boolean isJudgeable() {
        return obstacle.isEmpty();
    }

    /** Whether it is not what it says it is. */
    public boolean isBroken() {
        return obstacle.filter(Obstacle.BROKEN_ENCODING::equals).isPresent();
    }
}
