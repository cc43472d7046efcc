package dev.understudy.verify.verdict;

import java.util.Locale;

/** How a check ended. */
public enum Outcome {
    KEPT,
    BROKEN,
    /** Nothing can be said; the verdict has the reason. */
    NOT_TRIED;

    /** As reports write it: {@code not-tried}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
