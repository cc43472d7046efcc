package dev.understudy.verify.subject;

/**
 * What a list is sorted by.
 *
 * @param part JSON Pointer into the whole item
 * @param descending whether the greatest comes first
 */
public record OrderKey(String part, boolean descending) {

    /** @param text as behaviour files have it: {@code -/created_on} */
    static OrderKey read(String text) {
        return text.startsWith("-") ? new OrderKey(text.substring(1), true) : new OrderKey(text, false);
    }
}
