package dev.understudy.engine.behaviour.query;

import java.util.Locale;

/** Whether capital and small letters differ. */
enum LetterCase {
    SENSITIVE,
    INSENSITIVE;

    /** Equal for texts that count as equal. */
    String fold(String text) {
        // by way of capitals, so that letters which share one are equal
        return this == SENSITIVE ? text : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** What {@code case} says; {@link #SENSITIVE} when it is absent. */
    static LetterCase read(Place place) {
        if (!place.exists()) {
            return SENSITIVE;
        }
        String text = place.text("sensitive");
        if (!text.equals("sensitive") && !text.equals("insensitive")) {
            place.bad("expected sensitive or insensitive, found " + text);
        }
        return text.equals("insensitive") ? INSENSITIVE : SENSITIVE;
    }
}
