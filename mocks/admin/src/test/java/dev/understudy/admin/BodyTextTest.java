package dev.understudy.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.understudy.model.BodyEncoding;
import dev.understudy.understudy.model.RecordedBody;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyTextTest {

    @Test
    void nothingIsNoBody() {
        assertThat(shown(new byte[0])).isEmpty();
    }

    @Test
    void textIsShownAsItIs() {
        assertThat(shown("grüß".getBytes(StandardCharsets.UTF_8)))
                .contains(new RecordedBody(BodyEncoding.TEXT, "grüß", 6L, false));
    }

    @Test
    void whatIsNoTextIsShownInBase64() {
        byte[] latin = "grüß".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(shown(latin))
                .contains(new RecordedBody(
                        BodyEncoding.BASE64, Base64.getEncoder().encodeToString(latin), 4L, false));
    }

    @Test
    void longTextIsCutBetweenTwoCharacters() {
        String text = "x" + "ü".repeat(BodyText.USUAL_BYTES);
        RecordedBody body = shown(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(body.getTruncated()).isTrue();
        assertThat(body.getBytes()).isEqualTo(2L * BodyText.USUAL_BYTES + 1);
        assertThat(body.getContent()).isEqualTo("x" + "ü".repeat(BodyText.USUAL_BYTES / 2 - 1));
    }

    @Test
    void whatWasNotKeptToItsEndIsToldToBeCut() {
        assertThat(BodyText.of(new byte[0], 7, BodyText.USUAL_BYTES))
                .contains(new RecordedBody(BodyEncoding.TEXT, "", 7L, true));
    }

    @Test
    void controlCharactersAreNoText() {
        assertThat(shown("a\u0000".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .getEncoding())
                .isEqualTo(BodyEncoding.BASE64);
        assertThat(shown("a\tb\r\n".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .getEncoding())
                .isEqualTo(BodyEncoding.TEXT);
    }

    private static Optional<RecordedBody> shown(byte[] body) {
        return BodyText.of(body, body.length, BodyText.USUAL_BYTES);
    }

    @Test
    void textThatBreaksOffIsNoText() {
        byte[] half = {'x', (byte) 0xc3};

        assertThat(shown(half).orElseThrow().getEncoding()).isEqualTo(BodyEncoding.BASE64);
    }
}
