package dev.understudy.engine.conformance;

import dev.understudy.engine.spec.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Judges whole inputs, one after the other, each on all cores. A stream of lines takes constant memory, however long it is.
 * Inputs that are packed by gzip are unpacked. For one thread.
 */
public final class InputReader {
    /** What is read of an input that is not cut into lines, unpacked. */
    public static final int MAX_WHOLE_BYTES = 64 << 20;

    private final PieceJudge judge;
    private final int threads;

    private InputReader(PieceJudge judge, int threads) {
        this.judge = judge;
        this.threads = threads;
    }

    public static InputReader of(PieceJudge judge) {
        return new InputReader(judge, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Judges an input to its end. Nothing about its content is thrown: what cannot be read is a finding.
     *
     * @param name what findings call it
     * @param verdicts is told what came of some pieces, in their order, on this thread, while others are being judged
     */
    public void read(String name, InputStream input, InputShape shape, Consumer<Verdict> verdicts) {
        try (OrderedJudging judging = new OrderedJudging(judge, shape == InputShape.WHOLE ? 1 : threads, verdicts)) {
            Optional<Finding> broken;
            try {
                broken = put(name, unpacked(input), shape, judging);
            } catch (IOException e) {
                broken = Optional.of(unreadable(name, e));
            }
            judging.finish();
            broken.ifPresent(finding -> verdicts.accept(new Verdict(List.of(finding), 0, 0, 0)));
        }
    }

    private static Optional<Finding> put(String name, InputStream input, InputShape shape, OrderedJudging judging)
            throws IOException {
        if (shape == InputShape.LINES) {
            new Lines(name, judging::put).read(input);
            return Optional.empty();
        }
        byte[] bytes = input.readNBytes(MAX_WHOLE_BYTES);
        if (input.read() >= 0) {
            return Optional.of(Finding.without(
                    new SourceLocation(name, 1, 1),
                    Finding.FILE_TOO_LARGE,
                    "at most " + (MAX_WHOLE_BYTES >> 20) + " MiB",
                    "more",
                    "as lines, one payload or exchange on each, any length can be judged"));
        }
        if (shape == InputShape.EXCHANGES) {
            return ExchangeDocument.cut(name, bytes, judging::put);
        }
        judging.put(Piece.whole(name, bytes));
        return Optional.empty();
    }

    /** A finding for an input that cannot be read, or not to its end. */
    public static Finding unreadable(String name, IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return Finding.without(
                new SourceLocation(name, 1, 1), Finding.UNREADABLE_FILE, "to read it to its end", reason, "");
    }

    private static InputStream unpacked(InputStream input) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(input, 2);
        byte[] magic = peeked.readNBytes(2);
        peeked.unread(magic);
        boolean isGzip = magic.length == 2 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B;
        return isGzip ? new GZIPInputStream(peeked, 1 << 16) : peeked;
    }
}
