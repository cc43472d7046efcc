package dev.understudy.engine.conformance;

import dev.understudy.engine.spec.SourceLocation;

/** Tells line and column of rising offsets in a UTF-8 text; columns count UTF-16 units, as editors do. Reads the text once. */
final class LineCounter {
    private final String file;
    private final byte[] bytes;
    private int offset;
    private int line = 1;
    private int column = 1;

    LineCounter(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** @param wanted at or after the offset asked for before */
    SourceLocation at(long wanted) {
        for (; offset < Math.min(wanted, bytes.length); offset++) {
            byte here = bytes[offset];
            if (here == '\n') {
                line++;
                column = 1;
            } else if ((here & 0xC0) != 0x80) {
                column += (here & 0xF8) == 0xF0 ? 2 : 1;
            }
        }
        return new SourceLocation(file, line, column);
    }
}
