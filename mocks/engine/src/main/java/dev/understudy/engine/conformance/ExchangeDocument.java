package dev.understudy.engine.conformance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.understudy.engine.validate.ViolationCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A document of recorded exchanges: a HAR, what a journal exports, a list, or one exchange. It is cut into its exchanges
 * without being read as a whole, so that those before a broken place are judged all the same.
 */
final class ExchangeDocument {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
    private static final Set<String> LISTS = Set.of("entries", "requests", "exchanges");

    private final String file;
    private final byte[] bytes;
    private final Consumer<Piece> pieces;
    private final LineCounter lines;
    private boolean hasList;

    private ExchangeDocument(String file, byte[] bytes, Consumer<Piece> pieces) {
        this.file = file;
        this.bytes = bytes;
        this.pieces = pieces;
        this.lines = new LineCounter(file, bytes);
    }

    /** Hands on each exchange. Returns a finding when the document is broken. */
    static Optional<Finding> cut(String file, byte[] content, Consumer<Piece> pieces) {
        return new ExchangeDocument(file, Texts.inUtf8(content), pieces).cut();
    }

    private Optional<Finding> cut() {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                cutList(parser);
            } else if (first == JsonToken.START_OBJECT) {
                cutObject(parser, true);
            }
            parser.nextToken();
            if (!hasList) {
                pieces.accept(Piece.whole(file, bytes));
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            long stop = e.getLocation() == null ? bytes.length : e.getLocation().getByteOffset();
            return Optional.of(Finding.without(
                    lines.at(stop < 0 ? bytes.length : stop),
                    ViolationCode.MALFORMED.text(),
                    "JSON",
                    stop < 0 || stop >= bytes.length ? "text cut short" : "text that is none",
                    "what stands before this place was judged"));
        } catch (IOException e) {
            throw new IllegalStateException("Reading bytes cannot fail", e);
        }
    }

    /** A HAR has its list inside an object of the name {@code log}. */
    private void cutObject(JsonParser parser, boolean mayHaveLog) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                cutList(parser);
            } else if (value == JsonToken.START_OBJECT && mayHaveLog && name.equals("log")) {
                cutObject(parser, false);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void cutList(JsonParser parser) throws IOException {
        hasList = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            parser.finishToken();
            int end = (int) parser.currentLocation().getByteOffset();
            pieces.accept(new Piece(lines.at(start), Arrays.copyOfRange(bytes, start, end), false));
        }
    }
}
