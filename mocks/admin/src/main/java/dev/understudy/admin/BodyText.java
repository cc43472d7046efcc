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

/** A body as it is shown: as text when it is UTF-8, else in base64; long ones cut short. */
final class BodyText {
    /** How much of a body is shown. */
    static final int MAX_BYTES = 64 << 10;

    private BodyText() {}

    /** Empty when there is nothing. */
    static Optional<RecordedBody> of(byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        boolean isCut = body.length > MAX_BYTES;
        byte[] shown = isCut ? Arrays.copyOf(body, MAX_BYTES) : body;
        Optional<String> text = text(shown, isCut);
        return Optional.of(new RecordedBody(
                text.isPresent() ? BodyEncoding.TEXT : BodyEncoding.BASE64,
                text.orElseGet(() -> Base64.getEncoder().encodeToString(shown)),
                (long) body.length,
                isCut));
    }

    /** Empty when it is not UTF-8. Of text that was cut, the last character may be left out. */
    private static Optional<String> text(byte[] bytes, boolean isCut) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, !isCut);
        return result.isUnderflow() ? Optional.of(characters.flip().toString()) : Optional.empty();
    }
}
