package dev.understudy.engine.conformance;

import dev.understudy.engine.spec.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts a stream into lines. Blank ones are passed over; one that is too long is handed on cut off. For one thread. */
final class Lines {
    /** What of a line is read. */
    static final int MAX_BYTES = 10 << 20;

    private final String file;
    private final Consumer<Piece> pieces;
    private byte[] line = new byte[8_192];
    private int length;
    private boolean cut;
    private int number = 1;

    Lines(String file, Consumer<Piece> pieces) {
        this.file = file;
        this.pieces = pieces;
    }

    /** Hands on each line, as soon as it is read. */
    void read(InputStream stream) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                take(buffer, count);
            }
        } finally {
            end(); // what came before the stream broke off is judged as well
        }
    }

    private void take(byte[] buffer, int count) {
        int start = 0;
        for (int i = 0; i < count; i++) {
            if (buffer[i] == '\n') {
                append(buffer, start, i);
                end();
                number++;
                start = i + 1;
            }
        }
        append(buffer, start, count);
    }

    private void append(byte[] buffer, int start, int end) {
        int wanted = end - start;
        int taken = Math.min(wanted, MAX_BYTES - length);
        cut |= taken < wanted;
        if (length + taken > line.length) {
            line = Arrays.copyOf(line, Math.min(MAX_BYTES, Math.max(length + taken, 2 * line.length)));
        }
        System.arraycopy(buffer, start, line, length, taken);
        length += taken;
    }

    private void end() {
        if (!isBlank()) {
            byte[] bytes = cut ? new byte[0] : Arrays.copyOf(line, length);
            pieces.accept(new Piece(new SourceLocation(file, number, 1), bytes, cut));
        }
        length = 0;
        cut = false;
    }

    private boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
