package dev.understudy.engine.model;

import java.util.Optional;

/**
 * The key of a response: one status, a range such as {@code 4XX}, or {@code default}.
 *
 * @param low lowest status it covers
 * @param high highest status it covers
 */
public record StatusKey(String text, int low, int high) {

    /** Empty when the text is no key that OpenAPI knows. */
    public static Optional<StatusKey> parse(String text) {
        if (text.equals("default")) {
            return Optional.of(new StatusKey(text, 100, 599));
        }
        if (text.matches("[1-5]XX")) {
            int hundreds = (text.charAt(0) - '0') * 100;
            return Optional.of(new StatusKey(text, hundreds, hundreds + 99));
        }
        if (text.matches("[1-5][0-9][0-9]")) {
            int status = Integer.parseInt(text);
            return Optional.of(new StatusKey(text, status, status));
        }
        return Optional.empty();
    }

    public boolean isDefault() {
        return text.equals("default");
    }

    public boolean covers(int status) {
        return low <= status && status <= high;
    }

    /** How many statuses it covers: an exact key wins over a range, a range over {@code default}. */
    public int width() {
        return high - low;
    }

    /** The status to send when this key is chosen: 500 for {@code default}, the range's first otherwise. */
    public int representative() {
        return isDefault() ? 500 : low;
    }
}
