package dev.understudy.engine.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Instants as RFC 3339, section 5.6 writes them, to the nanosecond. Read by hand, since every value that is sorted or
 * filtered is asked: the platform's parser throws at every other text.
 */
final class Rfc3339 {
    private static final int SHORTEST = "2022-02-07T20:13:29Z".length();
    private static final int FRACTION = SHORTEST - 1;
    private static final int NANO_DIGITS = 9;
    private static final String TEMPLATE = "0000-00-00T00:00:00";

    private Rfc3339() {}

    static Optional<Instant> parse(String text) {
        if (text.length() < SHORTEST || !hasShape(text)) {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        int zone = endOfFraction(text);
        long offset = offset(text, zone);
        boolean isDate = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        // a leap second, 60, is the second after it
        if (!isDate || hour > 23 || minute > 59 || second > 60 || offset == Long.MAX_VALUE) {
            return Optional.empty();
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Optional.of(Instant.ofEpochSecond(
                ((days * 24 + hour) * 60 + minute) * 60 + second - offset, nanos(text, zone)));
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < TEMPLATE.length(); i++) {
            char wanted = TEMPLATE.charAt(i);
            char character = text.charAt(i);
            boolean fits = wanted == '0' ? isDigit(character) : character == wanted;
            if (!fits && !(wanted == 'T' && character == 't')) {
                return false;
            }
        }
        return true;
    }

    /** Where the zone begins; the fraction's dot needs a digit after it. */
    private static int endOfFraction(String text) {
        int end = FRACTION;
        if (text.charAt(end) == '.') {
            do {
                end++;
            } while (end < text.length() && isDigit(text.charAt(end)));
        }
        return end == FRACTION + 1 ? text.length() : end;
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int i = 1; i <= NANO_DIGITS; i++) {
            nanos = nanos * 10 + (FRACTION + i < end ? text.charAt(FRACTION + i) - '0' : 0);
        }
        return nanos;
    }

    /** In seconds; the greatest long when there is none. */
    private static long offset(String text, int at) {
        String zone = text.substring(at);
        if (zone.equals("Z") || zone.equals("z")) {
            return 0;
        }
        boolean fits = zone.length() == 6
                && (zone.charAt(0) == '+' || zone.charAt(0) == '-')
                && zone.charAt(3) == ':'
                && isDigit(zone.charAt(1))
                && isDigit(zone.charAt(2))
                && isDigit(zone.charAt(4))
                && isDigit(zone.charAt(5))
                && number(zone, 1, 2) < 24
                && number(zone, 4, 2) < 60;
        long seconds = fits ? number(zone, 1, 2) * 3600L + number(zone, 4, 2) * 60L : Long.MAX_VALUE;
        return fits && zone.charAt(0) == '-' ? -seconds : seconds;
    }

    private static int number(String text, int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
