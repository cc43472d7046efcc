package dev.understudy.engine.behaviour.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CursorCodecTest {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=:. é";
    private static final Cut CUT =
            new Cut(List.of(TextNode.valueOf("2024-01-01T00:00:00Z"), TextNode.valueOf("run-1")), true);

    private final CursorCodec codec = CursorCodec.of(1);

    @ParameterizedTest
    @EnumSource
    void decodingUndoesEncoding(CursorLook look) {
        List<JsonNode> values = List.of(
                NullNode.getInstance(),
                BooleanNode.TRUE,
                IntNode.valueOf(-7),
                DecimalNode.valueOf(new BigDecimal("0.1000000000000000000001")),
                TextNode.valueOf(""),
                TextNode.valueOf("\u0000\"\\ é \uD83D\uDE00 \uD800"),
                TextNode.valueOf("long ".repeat(100)));
        for (int length = 0; length <= values.size(); length++) {
            for (boolean after : new boolean[] {true, false}) {
                Cut cut = new Cut(values.subList(0, length), after);
                String text = codec.encode(cut, "context", look);
                assertThat(codec.decode(text, "context", look)).contains(cut);
                assertThat(codec.encode(cut, "context", look)).isEqualTo(text);
                assertThat(CursorCodec.of(1).encode(cut, "context", look)).isEqualTo(text);
            }
        }
    }

    @Test
    void cursorsLookAsAsked() {
        assertThat(codec.encode(CUT, "context", CursorLook.URL_SAFE)).matches("[A-Za-z0-9_-]{40,120}");
        assertThat(codec.encode(CUT, "context", CursorLook.IV_AND_CIPHERTEXT))
                .matches("[A-Za-z0-9+/]{22}==:([A-Za-z0-9+/]{4})*[A-Za-z0-9+/]{2}[A-Za-z0-9+/=]{2}");
    }

    @ParameterizedTest
    @EnumSource
    void otherSeedsAndContextsAreRefused(CursorLook look) {
        String text = codec.encode(CUT, "context", look);

        assertThat(codec.decode(text, "another context", look)).isEmpty();
        assertThat(CursorCodec.of(2).decode(text, "context", look)).isEmpty();
        assertThat(CursorCodec.of(2).encode(CUT, "context", look)).isNotEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void everyCharacterCounts(CursorLook look) {
        String text = codec.encode(CUT, "context", look);
        for (int i = 0; i < text.length(); i++) {
            for (int j = 0; j < BASE64.length(); j++) {
                String forged = text.substring(0, i) + BASE64.charAt(j) + text.substring(i + 1);
                if (!forged.equals(text)) {
                    assertThat(codec.decode(forged, "context", look)).as(forged).isEmpty();
                }
            }
            assertThat(codec.decode(text.substring(0, i), "context", look))
                    .as("cut at " + i)
                    .isEmpty();
            assertThat(codec.decode(text.substring(i + 1), "context", look))
                    .as("cut to " + i)
                    .isEmpty();
        }
        assertThat(codec.decode(text + "A", "context", look)).isEmpty();
        assertThat(codec.decode(text + "=", "context", look)).isEmpty();
        assertThat(codec.decode(text + "\n", "context", look)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyBitCounts(CursorLook look) {
        byte[] bytes = look.read(codec.encode(CUT, "context", look)).orElseThrow();
        for (int i = 0; i < bytes.length * 8; i++) {
            byte[] forged = bytes.clone();
            forged[i / 8] ^= (byte) (1 << i % 8);
            assertThat(codec.decode(look.write(forged), "context", look)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverComesIsRefused(CursorLook look) {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(100); j > 0; j--) {
                text.append(BASE64.charAt(random.nextInt(BASE64.length())));
            }
            assertThat(codec.decode(text.toString(), "context", look))
                    .as(text.toString())
                    .isEmpty();
            byte[] bytes = new byte[17 + random.nextInt(64)];
            random.nextBytes(bytes);
            assertThat(codec.decode(look.write(bytes), "context", look)).isEmpty();
        }
    }
}
