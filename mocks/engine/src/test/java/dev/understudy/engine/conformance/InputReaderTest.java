package dev.understudy.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class InputReaderTest {
    private static final String BROKEN = "{\"title\":\"a\",\"kind\":\"map\"}";

    private final PieceJudge books = Shelf.CONFORMANCE.responses("addBook", OptionalInt.empty());

    @Test
    void eachLineIsJudgedAndBlankOnesArePassedOver() {
        String text = Shelf.BOOK + "\r\n\n  \n" + BROKEN + "\n" + Shelf.BOOK;

        assertThat(lines(text.getBytes(StandardCharsets.UTF_8))).containsExactly("not-in-enum 4:21", "3 judged");
    }

    @Test
    void aBrokenLineIsAFindingAndTheStreamGoesOn() {
        byte[] latin = "{\"title\":\"\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] rest = ("{\"title\"\n" + BROKEN + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(lines(joined(latin, rest)))
                .containsExactly("malformed 1:11", "malformed 2:9", "not-in-enum 3:21", "3 judged");
    }

    @Test
    void aLineThatIsTooLongIsAFindingAndTheStreamGoesOn() {
        byte[] endless = new byte[Lines.MAX_BYTES + 1];
        Arrays.fill(endless, (byte) '[');

        assertThat(lines(joined(endless, ("\n" + BROKEN).getBytes(StandardCharsets.UTF_8))))
                .containsExactly("line-too-long 1:1", "not-in-enum 2:21", "2 judged");
    }

    @Test
    void findingsComeInTheOrderOfLinesThoughManyAreJudgedAtOnce() {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int line = 1; line <= 5_000; line++) {
            text.append(line % 7 == 0 ? BROKEN : Shelf.BOOK).append('\n');
            if (line % 7 == 0) {
                expected.add("not-in-enum " + line + ":21");
            }
        }
        expected.add("5000 judged");

        assertThat(lines(text.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    }

    @Test
    void packedInputsAreUnpackedByWhatTheyBeginWith() throws IOException {
        assertThat(lines(packed(BROKEN))).containsExactly("not-in-enum 1:21", "1 judged");
    }

    @Test
    void whatComesBeforeACutIsJudged() throws IOException {
        byte[] whole = packed((BROKEN + "\n").repeat(2_000));
        List<String> found = lines(Arrays.copyOf(whole, whole.length - 12));

        assertThat(found.get(0)).isEqualTo("not-in-enum 1:21");
        assertThat(found).contains("unreadable-file 1:1");
    }

    @Test
    void anInputThatIsTooLargeIsAFinding() {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(new byte[InputReader.MAX_WHOLE_BYTES]), new ByteArrayInputStream(new byte[1]));

        assertThat(read(endless, books, InputShape.WHOLE)).containsExactly("file-too-large 1:1", "0 judged");
    }

    @Test
    void entriesBeforeTheEndOfABrokenHarAreJudged() {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        entries.add(Shelf.entry("GET /v1/nothing?\u00e9\ud83d\ude00", "", "", 200, "", ""));
        entries.add(Shelf.entry("GET /v1/nothing", "", "", 200, "", ""));
        byte[] har = Shelf.har(entries);

        assertThat(read(
                        new ByteArrayInputStream(har, 0, har.length - 60),
                        Shelf.CONFORMANCE.exchanges(false),
                        InputShape.EXCHANGES))
                .hasSize(3)
                .startsWith("unknown-path 7:17")
                .anyMatch(finding -> finding.startsWith("malformed"));
    }

    @Test
    void aListAndASingleExchangeAreReadToo() {
        String exchange = "{\"request\":{\"method\":\"GET\",\"url\":\"/v1/nothing\"}}";
        for (String text : List.of(
                exchange,
                "[" + exchange + "]",
                "{\"meta\":{\"total\":1},\"requests\":[" + exchange + "]}",
                "{\"exchanges\":[" + exchange + "]}")) {
            assertThat(read(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            Shelf.CONFORMANCE.exchanges(false),
                            InputShape.EXCHANGES))
                    .as(text)
                    .hasSize(2)
                    .contains("1 judged");
        }
    }

    @Test
    void whatIsNoRecordingIsAFinding() {
        for (String text : List.of("", "7", "{}", "null", "[1, \"a\"]")) {
            assertThat(read(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            Shelf.CONFORMANCE.exchanges(false),
                            InputShape.EXCHANGES))
                    .as(text)
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void aMistakeOfOursIsAFindingAndTheStreamGoesOn() {
        PieceJudge mistaken = piece -> {
            throw new IllegalStateException("no");
        };

        assertThat(read(new ByteArrayInputStream(new byte[] {'1', '\n', '2'}), mistaken, InputShape.LINES))
                .containsExactly("understudy-error 1:1", "understudy-error 2:1", "2 judged");
    }

    private List<String> lines(byte[] bytes) {
        return read(new ByteArrayInputStream(bytes), books, InputShape.LINES);
    }

    private static List<String> read(InputStream input, PieceJudge judge, InputShape shape) {
        List<String> told = new ArrayList<>();
        long[] judged = new long[1];
        InputReader.of(judge).read("input", input, shape, verdict -> {
            judged[0] += verdict.judged();
            for (Finding finding : verdict.findings()) {
                told.add(finding.code() + " " + finding.place().line() + ":"
                        + finding.place().column());
            }
        });
        told.add(judged[0] + " judged");
        return told;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
