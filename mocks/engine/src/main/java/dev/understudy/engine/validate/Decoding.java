package dev.understudy.engine.validate;

import dev.understudy.engine.decode.Decoded;
import java.util.function.Supplier;

/** Decodes, and takes a number whose exponent is beyond what Java holds, such as {@code 1e99999999999}, for malformed. */
public final class Decoding {
    private Decoding() {}

    public static Decoded of(Supplier<Decoded> decoder) {
        try {
            return decoder.get();
        } catch (NumberFormatException e) {
            return Decoded.malformed("numbers with an exponent of at most nine digits", "a larger one");
        }
    }
}
