package dev.understudy.engine.conformance;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that somebody probably meant. */
public final class Suggestion {
    /** Two slips of the finger; a word further away is another word. */
    private static final int MAX_DISTANCE = 2;

    private Suggestion() {}

    public static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .filter(other -> distance(word, other) <= MAX_DISTANCE)
                .min(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many characters must be inserted, removed or replaced (Levenshtein). */
    static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], previous[j]));
            }
            previous = row;
        }
        return previous[other.length()];
    }
}
