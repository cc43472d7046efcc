package dev.understudy.engine.conformance;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes as text, by their byte order mark, else as UTF-8; what cannot be read is replaced. */
final class Texts {
    private Texts() {}

    static String of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return marked(bytes, StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE)
                ? marked(bytes, StandardCharsets.UTF_16LE)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The same text in UTF-8 without a mark; the same bytes when they are that already. */
    static byte[] inUtf8(byte[] bytes) {
        boolean marked =
                startsWith(bytes, 0xEF, 0xBB, 0xBF) || startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
        return marked ? of(bytes).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private static String marked(byte[] bytes, Charset charset) {
        return new String(bytes, 2, bytes.length - 2, charset);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
