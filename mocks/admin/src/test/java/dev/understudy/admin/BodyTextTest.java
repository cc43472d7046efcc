package dev.understudy.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.understudy.model.BodyEncoding;
import dev.understudy.understudy.model.RecordedBody;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BodyTextTest {

    @Test
    void nothingIsNoBody() {
        assertThat(BodyText.of(new byte[0])).isEmpty();
    }

    @Test
    void textIsShownAsItIs() {
        assertThat(BodyText.of("grüß".getBytes(StandardCharsets.UTF_8)))
                .contains(new RecordedBody(BodyEncoding.TEXT, "grüß", 6L, false));
    }

    @Test
    void whatIsNoTextIsShownInBase64() {
        byte[] latin = "grüß".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(BodyText.of(latin))
                .contains(new RecordedBody(
                        BodyEncoding.BASE64, Base64.getEncoder().encodeToString(latin), 4L, false));
    }

    @Test
    void longTextIsCutBetweenTwoCharacters() {
        String text = "x" + "ü".repeat(BodyText.MAX_BYTES);
        RecordedBody body = BodyText.of(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(body.getTruncated()).isTrue();
        assertThat(body.getBytes()).isEqualTo(2L * BodyText.MAX_BYTES + 1);
        assertThat(body.getContent()).isEqualTo("x" + "ü".repeat(BodyText.MAX_BYTES / 2 - 1));
    }

    @Test
    void textThatBreaksOffIsNoText() {
        byte[] half = {'x', (byte) 0xc3};

        assertThat(BodyText.of(half).orElseThrow().getEncoding()).isEqualTo(BodyEncoding.BASE64);
    }
}
