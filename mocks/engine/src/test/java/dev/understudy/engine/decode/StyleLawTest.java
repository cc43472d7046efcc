package dev.understudy.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.Shape;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a style writes, it reads back as it was. */
class StyleLawTest {
    private static final int SAMPLES = 300;
    private static final Shape ROW = TestShape.object(
            "s", TestShape.STRING, "i", TestShape.INTEGER, "n", TestShape.NUMBER, "b", TestShape.BOOLEAN);
    private static final Shape DEEP =
            TestShape.object("row", ROW, "list", TestShape.arrayOf(TestShape.STRING), "rows", TestShape.arrayOf(ROW));

    @ParameterizedTest(name = "{0} {1} explode={2}")
    @CsvSource({
        "PATH, SIMPLE, false",
        "PATH, SIMPLE, true",
        "PATH, LABEL, false",
        "PATH, LABEL, true",
        "PATH, MATRIX, false",
        "PATH, MATRIX, true",
        "QUERY, FORM, false",
        "QUERY, FORM, true",
        "QUERY, SPACE_DELIMITED, false",
        "QUERY, SPACE_DELIMITED, true",
        "QUERY, PIPE_DELIMITED, false",
        "QUERY, PIPE_DELIMITED, true",
        "HEADER, SIMPLE, false",
        "HEADER, SIMPLE, true",
        "COOKIE, FORM, false",
        "COOKIE, FORM, true"
    })
    void decodingUndoesEncoding(ParameterLocation in, ParameterStyle style, boolean explode) {
        StyleEncoder encoder = new StyleEncoder("color", in, style, explode);
        for (long seed = 0; seed < SAMPLES; seed++) {
            Samples samples = new Samples(new Random(seed), encoder.alphabet());
            holds(seed, encoder, in, style, explode, TestShape.STRING, samples.text());
            holds(seed, encoder, in, style, explode, TestShape.NUMBER, samples.decimal());
            holds(seed, encoder, in, style, explode, TestShape.arrayOf(TestShape.STRING), samples.texts());
            holds(seed, encoder, in, style, explode, ROW, samples.row());
        }
    }

    @ParameterizedTest
    @CsvSource("DEEP_OBJECT")
    void decodingUndoesEncodingAtAnyDepth(ParameterStyle style) {
        StyleEncoder encoder = new StyleEncoder("color", ParameterLocation.QUERY, style, true);
        for (long seed = 0; seed < SAMPLES; seed++) {
            Samples samples = new Samples(new Random(seed), encoder.alphabet());
            holds(seed, encoder, ParameterLocation.QUERY, style, true, DEEP, samples.deep());
        }
    }

    private static void holds(
            long seed,
            StyleEncoder encoder,
            ParameterLocation in,
            ParameterStyle style,
            boolean explode,
            Shape shape,
            JsonNode value) {
        String sent = encoder.encode(value);
        assertThat(Decoding.parameter(in, style, explode, shape, sent))
                .as("seed %d, sent %s", seed, sent)
                .isEqualTo(Decoded.value(value));
    }
}
