package dev.understudy.engine.decode;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, it is a value or malformed. */
class NeverThrowsTest {
    private static final int SAMPLES = 500;
    private static final List<String> PIECES = List.of(
            "color",
            "R",
            "1",
            "[",
            "]",
            "[]",
            "[0]",
            "=",
            "&",
            ";",
            ",",
            ".",
            "|",
            "%",
            "%20",
            "%FF",
            "+",
            " ",
            "\"",
            "{",
            "}",
            ":",
            "\r\n",
            "--B",
            "--",
            "null",
            "true",
            "é",
            "\ud800",
            "\\",
            "Content-Disposition: form-data; name=a");
    private static final List<Shape> SHAPES = List.of(
            TestShape.ANYTHING,
            TestShape.INTEGER,
            TestShape.arrayOf(TestShape.INTEGER),
            TestShape.object("R", TestShape.arrayOf(TestShape.INTEGER), "color", TestShape.OBJECT),
            TestShape.object("R", TestShape.INTEGER).or(JsonType.ARRAY, JsonType.STRING, JsonType.NULL));

    @ParameterizedTest
    @EnumSource
    void onParameters(ParameterStyle style) {
        for (long seed = 0; seed < SAMPLES; seed++) {
            Random random = new Random(seed);
            String sent = garbage(random);
            for (ParameterLocation in : ParameterLocation.values()) {
                Shape shape = SHAPES.get(random.nextInt(SHAPES.size()));
                assertThatCode(() -> Decoding.parameter(in, style, random.nextBoolean(), shape, sent))
                        .as("seed %d, %s", seed, in)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=B",
                "text/plain; charset=utf-16",
                "image/png"
            })
    void onBodies(String type) {
        for (long seed = 0; seed < SAMPLES; seed++) {
            Random random = new Random(seed);
            byte[] body = garbage(random)
                    .getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            Content content = Decoding.content(type, SHAPES.get(random.nextInt(SHAPES.size())), "{}");
            assertThatCode(() -> Decoding.body(content, type, body))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void onAPartsTypeFullOfQuotes() {
        String type = "multipart/form-data; boundary=B";
        String body = "--B\r\nContent-Disposition: form-data; name=a\r\nContent-Type: text/plain;"
                + "\"".repeat(8000)
                + "\r\n\r\nx\r\n--B--";

        assertThatCode(() -> Decoding.body(type, TestShape.ANYTHING, body)).doesNotThrowAnyException();
    }

    private static String garbage(Random random) {
        StringBuilder garbage = new StringBuilder();
        int pieces = 1 + random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            garbage.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return garbage.toString();
    }
}
