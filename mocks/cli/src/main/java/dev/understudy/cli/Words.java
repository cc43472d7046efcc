package dev.understudy.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads options in their own words: what was expected, and what came. */
final class Words {

    private Words() {}

    /** One of the constants, written in lower case. */
    static <E extends Enum<E>> ITypeConverter<E> of(Class<E> type) {
        return text -> Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected "
                        + Stream.of(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or "))
                        + ", got \"" + text + "\""));
    }

    static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("expected a whole number, got \"" + text + "\"");
        }
    }

    static long longNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("expected a whole number, got \"" + text + "\"");
        }
    }
}
