package dev.understudy.engine.behaviour.paging;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** How a cursor's bytes, of which the first sixteen say how to read the others, are written as text. */
enum CursorLook {
    /** {@code url-safe}: letters, digits, minus and underscore. */
    URL_SAFE {
        @Override
        String write(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        @Override
        byte[] decode(String text) {
            return Base64.getUrlDecoder().decode(text);
        }
    },

    /** {@code iv-and-ciphertext}: two runs of Base64 with a colon between them. */
    IV_AND_CIPHERTEXT {
        @Override
        String write(byte[] bytes) {
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(Arrays.copyOf(bytes, IV_BYTES)) + ":"
                    + base64.encodeToString(Arrays.copyOfRange(bytes, IV_BYTES, bytes.length));
        }

        @Override
        byte[] decode(String text) {
            int colon = text.indexOf(':');
            byte[] iv = Base64.getDecoder().decode(text.substring(0, Math.max(0, colon)));
            byte[] rest = Base64.getDecoder().decode(text.substring(colon + 1));
            byte[] bytes = Arrays.copyOf(iv, iv.length + rest.length);
            System.arraycopy(rest, 0, bytes, iv.length, rest.length);
            return bytes;
        }
    };

    static final int IV_BYTES = 16;

    abstract String write(byte[] bytes);

    /** @throws IllegalArgumentException when the text is not Base64 */
    abstract byte[] decode(String text);

    /** The bytes of a text, when it is just what {@link #write} makes of them; Base64 has other spellings of the same. */
    Optional<byte[]> read(String text) {
        try {
            byte[] bytes = decode(text);
            return bytes.length > IV_BYTES && write(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
