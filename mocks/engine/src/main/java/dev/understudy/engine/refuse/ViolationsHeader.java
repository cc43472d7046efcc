package dev.understudy.engine.refuse;

import dev.understudy.engine.http.FieldValue;
import dev.understudy.engine.validate.Violation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells broken rules in a header: codes and pointers, such as {@code wrong-type /query/limit}, in printable ASCII. */
public final class ViolationsHeader {
    /** The header's name. */
    public static final String NAME = "Understudy-Violations";

    private static final int MAX_TOLD = 10;
    /** Pointers hold names that were sent, of any length; servers and clients bound what a head may have. */
    private static final int MAX_CHARACTERS = 4_096;

    private ViolationsHeader() {}

    /** Of a request. Only the first few are told. */
    public static String value(List<Violation> violations) {
        return text(told("", violations));
    }

    /** Of an exchange: pointers begin with {@code /request} or {@code /response}. */
    public static String value(List<Violation> ofRequest, List<Violation> ofResponse) {
        return text(Stream.concat(told("/request", ofRequest), told("/response", ofResponse)));
    }

    private static Stream<String> told(String place, List<Violation> violations) {
        return violations.stream().map(violation -> violation.code().text() + " " + place + violation.pointer());
    }

    private static String text(Stream<String> told) {
        String text = FieldValue.printable(told.limit(MAX_TOLD).collect(Collectors.joining(", ")));
        return text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS - 3) + "...";
    }
}
