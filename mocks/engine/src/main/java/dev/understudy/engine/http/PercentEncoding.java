package dev.understudy.engine.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Percent-encoding of UTF-8 text (RFC 3986, section 2.1). */
public final class PercentEncoding {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /** Decodes a path segment: {@code +} stays a plus. Empty when the encoding is broken or not UTF-8. */
    public static Optional<String> decode(String text) {
        return decode(text, false);
    }

    /** Decodes a part of a query: {@code +} is a blank. Empty when the encoding is broken or not UTF-8. */
    public static Optional<String> decodeQuery(String text) {
        return decode(text, true);
    }

    /** Encodes everything but unreserved characters. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            if (UNRESERVED.indexOf(character) >= 0) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEX[character >> 4]).append(HEX[character & 15]);
            }
        }
        return encoded.toString();
    }

    private static Optional<String> decode(String text, boolean plusIsBlank) {
        if (text.indexOf('%') < 0 && (!plusIsBlank || text.indexOf('+') < 0)) {
            return Optional.of(text);
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); ) {
            char character = text.charAt(i);
            if (character == '%') {
                if (i + 3 > text.length()) {
                    return Optional.empty();
                }
                char high = text.charAt(i + 1);
                char low = text.charAt(i + 2);
                if (!HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) {
                    return Optional.empty();
                }
                octets.write(HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low));
                i += 3;
            } else if (character == '+' && plusIsBlank) {
                octets.write(' ');
                i++;
            } else {
                int point = text.codePointAt(i);
                octets.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
