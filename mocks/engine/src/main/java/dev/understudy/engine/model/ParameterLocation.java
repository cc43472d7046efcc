package dev.understudy.engine.model;

import java.util.Locale;

/** Where a parameter travels. */
public enum ParameterLocation {
    PATH,
    QUERY,
    HEADER,
    COOKIE;

    /** As contracts write it. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
