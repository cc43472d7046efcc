package dev.understudy.engine.exchange;

import java.util.Locale;

/** The order in which stages act on a request. */
public enum Phase {
    ROUTE,
    AUTH,
    LIMIT,
    VALIDATE,
    FAULT,
    STATE,
    RESPOND;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As it is told to people. */
    public String text() {
        return text;
    }
}
