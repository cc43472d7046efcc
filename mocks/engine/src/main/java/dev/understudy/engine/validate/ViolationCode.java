package dev.understudy.engine.validate;

import java.util.Locale;

/** The rules that a message can break. Stable: programs read them, docs/errors.md explains them. */
public enum ViolationCode {
    REQUIRED,
    MALFORMED,
    WRONG_TYPE,
    NOT_IN_ENUM,
    WRONG_CONSTANT,
    TOO_SMALL,
    TOO_LARGE,
    TOO_SHORT,
    TOO_LONG,
    TOO_FEW_ITEMS,
    TOO_MANY_ITEMS,
    PATTERN_MISMATCH,
    BAD_FORMAT,
    NOT_MULTIPLE_OF,
    NOT_UNIQUE,
    UNKNOWN_PROPERTY,
    UNION_MISMATCH,
    READ_ONLY,
    WRITE_ONLY,
    SCHEMA_MISMATCH,
    REFUSED_PARAMETER,
    UNSUPPORTED_MEDIA_TYPE,
    UNKNOWN_PATH,
    METHOD_NOT_ALLOWED,
    UNDOCUMENTED_STATUS,
    UNDOCUMENTED_MEDIA_TYPE;

    /** Kebab-case, as headers and reports write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
