package dev.understudy.engine.validate;

import dev.understudy.engine.model.ParameterLocation;
import java.util.Locale;

/** The part of a message that a violation is about. */
public enum MessagePart {
    PATH,
    QUERY,
    HEADER,
    COOKIE,
    BODY,
    STATUS;

    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessagePart of(ParameterLocation location) {
        return valueOf(location.name());
    }
}
