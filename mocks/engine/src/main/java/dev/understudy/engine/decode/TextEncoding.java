package dev.understudy.engine.decode;

import dev.understudy.engine.http.MediaType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes to text. Strict: Jackson's own reading of UTF-8 lets overlong forms and lone surrogates through. */
final class TextEncoding {
    private TextEncoding() {}

    /** By the byte order mark, else the {@code charset} of the type, else UTF-8. */
    static String decode(byte[] bytes, MediaType type) throws UnreadableException {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(ByteBuffer.wrap(bytes, 3, bytes.length - 3), StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(ByteBuffer.wrap(bytes, 2, bytes.length - 2), StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(ByteBuffer.wrap(bytes, 2, bytes.length - 2), StandardCharsets.UTF_16LE);
        }
        return decode(ByteBuffer.wrap(bytes), charset(type));
    }

    /** Every byte as the character of that number, so that a text's length is the number of bytes. */
    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Charset charset(MediaType type) throws UnreadableException {
        if (type.charset().isEmpty()) {
            throw UnreadableException.quoting("a charset that is known here", type.toString());
        }
        return type.charset().get();
    }

    private static String decode(ByteBuffer bytes, Charset charset) throws UnreadableException {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer characters =
                CharBuffer.allocate((int) Math.ceil(bytes.remaining() * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(bytes, characters, true);
        if (!result.isError()) {
            result = decoder.flush(characters);
        }
        String text = characters.flip().toString();
        if (result.isError()) {
            String octet = bytes.hasRemaining() ? String.format(Locale.ROOT, "byte 0x%02X", bytes.get()) : "the end";
            throw new UnreadableException("text in " + charset.name(), octet + " at " + endOf(text));
        }
        return text;
    }

    private static String endOf(String text) {
        long lines = text.chars().filter(character -> character == '\n').count();
        return "line " + (lines + 1) + ", column " + (text.length() - text.lastIndexOf('\n'));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
