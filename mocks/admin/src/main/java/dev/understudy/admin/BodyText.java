package dev.understudy.admin;

import dev.understudy.understudy.model.BodyEncoding;
import dev.understudy.understudy.model.RecordedBody;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A body as it is shown: as text when it is plain text in UTF-8, else in base64; long ones cut short. */
final class BodyText {
    /** How much of a body is shown to who looks at an exchange. */
    static final int USUAL_BYTES = 64 << 10;
    /** How much of a body goes into a recording: a line with two such bodies is not too long to be judged. */
    static final int RECORDED_BYTES = 2 << 20;

    private BodyText() {}

    /**
     * Empty when there was nothing.
     *
     * @param kept the beginning of it, or all
     * @param bytes how long it was
     * @param most how much of it to show, in bytes
     */
    static Optional<RecordedBody> of(byte[] kept, long bytes, int most) {
        if (bytes == 0) {
            return Optional.empty();
        }
        boolean isCut = bytes > most || bytes > kept.length;
        byte[] shown = kept.length > most ? Arrays.copyOf(kept, most) : kept;
        Optional<String> text = text(shown, isCut);
        return Optional.of(new RecordedBody(
                text.isPresent() ? BodyEncoding.TEXT : BodyEncoding.BASE64,
                text.orElseGet(() -> Base64.getEncoder().encodeToString(shown)),
                bytes,
                isCut));
    }

    /** Empty when it is not UTF-8, or none to read. Of text that was cut, the last character may be left out. */
    private static Optional<String> text(byte[] bytes, boolean isCut) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, !isCut);
        String text = characters.flip().toString();
        return result.isUnderflow() && text.chars().noneMatch(BodyText::isUnreadable)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Control characters would take six times their length in JSON. */
    private static boolean isUnreadable(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }
}
