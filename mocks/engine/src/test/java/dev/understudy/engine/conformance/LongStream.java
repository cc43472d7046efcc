package dev.understudy.engine.conformance;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** A program that judges a stream which is made as it is read. */
final class LongStream extends InputStream {
    private static final String REST = ",\"by\":{\"name\":\"" + "n".repeat(1_000) + "\"}}\n";
    private static final byte[] RIGHT = bytes("{\"title\":\"a\",\"kind\":\"atlas\"" + REST);
    private static final byte[] WRONG = bytes("{\"title\":\"a\",\"kind\":\"map\"" + REST);

    private final long lines;
    private final long wrong;
    private long line = 1;
    private int offset;

    private LongStream(long lines, long wrong) {
        this.lines = lines;
        this.wrong = wrong;
    }

    public static void main(String[] arguments) {
        long[] judged = new long[1];
        InputReader.of(Shelf.CONFORMANCE.responses("addBook", OptionalInt.empty()))
                .read(
                        "stream",
                        new LongStream(Long.parseLong(arguments[0]), Long.parseLong(arguments[1])),
                        InputShape.LINES,
                        verdict -> {
                            judged[0] += verdict.judged();
                            verdict.findings()
                                    .forEach(finding -> System.out.println(finding.code() + " " + finding.place()));
                        });
        System.out.println(judged[0] + " judged");
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int start, int length) {
        if (line > lines) {
            return -1;
        }
        byte[] text = line == wrong ? WRONG : RIGHT;
        int count = Math.min(length, text.length - offset);
        System.arraycopy(text, offset, target, start, count);
        offset += count;
        if (offset == text.length) {
            line++;
            offset = 0;
        }
        return count;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
