package dev.understudy.admin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Exchanges one after the other, with something before, between and after them. For one thread. */
final class RecordingText {
    /** More than this is not put into one answer, but for a single exchange. */
    static final int MAX_BYTES = 32 << 20;

    private final byte[] begin;
    private final byte[] between;
    private final byte[] end;
    private final Deque<byte[]> exchanges = new ArrayDeque<>();
    private long bytes;

    RecordingText(String begin, String between, String end) {
        this.begin = utf8(begin);
        this.between = utf8(between);
        this.end = utf8(end);
    }

    /** Puts an exchange before those that are there; false when there is no room for it. */
    boolean addBefore(byte[] exchange) {
        if (!exchanges.isEmpty() && bytes + exchange.length > MAX_BYTES) {
            return false;
        }
        exchanges.addFirst(exchange);
        bytes += exchange.length + between.length;
        return true;
    }

    byte[] bytes() {
        if (exchanges.isEmpty() && begin.length == 0) {
            return new byte[0]; // no lines
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream((int) bytes + begin.length + end.length);
        text.writeBytes(begin);
        boolean isFirst = true;
        for (byte[] exchange : exchanges) {
            if (!isFirst) {
                text.writeBytes(between);
            }
            text.writeBytes(exchange);
            isFirst = false;
        }
        text.writeBytes(end);
        return text.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
