package dev.understudy.engine.behaviour.query;

import java.util.Locale;
import java.util.Optional;

/** What a filter expression may say about a field. Names are lower case, and nothing else will do. */
enum FilterOperator {
    EQ(Form.VALUE),
    NE(Form.VALUE),
    LT(Form.VALUE),
    LE(Form.VALUE),
    GT(Form.VALUE),
    GE(Form.VALUE),
    CO(Form.VALUE),
    SW(Form.VALUE),
    IN(Form.LIST),
    CA(Form.LIST),
    ISNULL(Form.AFTER_FIELD),
    PR(Form.BEFORE_FIELD);

    /** Where the operator stands and what follows it. */
    enum Form {
        VALUE,
        LIST,
        AFTER_FIELD,
        BEFORE_FIELD
    }

    private final Form form;

    FilterOperator(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    /** As expressions write it. */
    String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean wantsOrder() {
        return this == LT || this == LE || this == GT || this == GE;
    }

    boolean wantsText() {
        return this == CO || this == SW;
    }

    static Optional<FilterOperator> named(String keyword) {
        for (FilterOperator operator : values()) {
            if (operator.keyword().equals(keyword)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
