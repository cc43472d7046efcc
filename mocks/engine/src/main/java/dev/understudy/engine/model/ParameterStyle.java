package dev.understudy.engine.model;

import java.util.Optional;

/** How a value is written into a parameter (OpenAPI 3.1, section 4.8.12.3). */
public enum ParameterStyle {
    MATRIX("matrix"),
    LABEL("label"),
    FORM("form"),
    SIMPLE("simple"),
    SPACE_DELIMITED("spaceDelimited"),
    PIPE_DELIMITED("pipeDelimited"),
    DEEP_OBJECT("deepObject");

    private final String keyword;

    ParameterStyle(String keyword) {
        this.keyword = keyword;
    }

    public String keyword() {
        return keyword;
    }

    public static Optional<ParameterStyle> named(String keyword) {
        for (ParameterStyle style : values()) {
            if (style.keyword.equals(keyword)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }
}
