package dev.understudy.engine.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Header fields in the order they were sent. Names are matched without regard to case (RFC 9110, section 5.1); a name may
 * occur more than once. Immutable.
 */
public final class Headers {
    private static final Headers NONE = new Headers(List.of());

    private final List<Map.Entry<String, String>> fields;

    private Headers(List<Map.Entry<String, String>> fields) {
        this.fields = fields;
    }

    public static Headers none() {
        return NONE;
    }

    /**
     * @param namesAndValues name, value, name, value …
     * @throws IllegalArgumentException when a name has no value
     */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("A header name without a value: " + List.of(namesAndValues));
        }
        Builder builder = builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The value of the first field of that name. */
    public Optional<String> first(String name) {
        for (Map.Entry<String, String> field : fields) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return Optional.of(field.getValue());
            }
        }
        return Optional.empty();
    }

    /** The values of every field of that name, in order; empty when there is none. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(1);
        for (Map.Entry<String, String> field : fields) {
            if (field.getKey().equalsIgnoreCase(name)) {
                values.add(field.getValue());
            }
        }
        return values;
    }

    public boolean contains(String name) {
        return first(name).isPresent();
    }

    /** The names in lower case, each once. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Map.Entry<String, String> field : fields) {
            names.add(field.getKey().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    public void forEach(BiConsumer<? super String, ? super String> action) {
        for (Map.Entry<String, String> field : fields) {
            action.accept(field.getKey(), field.getValue());
        }
    }

    /** These headers with one more field at the end. */
    public Headers and(String name, String value) {
        return builder().addAll(this).add(name, value).build();
    }

    /** These headers, with every field of that name replaced by one. */
    public Headers with(String name, String value) {
        return builder().addAll(this).set(name, value).build();
    }

    /** These headers, with no field of that name. */
    public Headers without(String name) {
        Builder others = builder();
        forEach((each, value) -> {
            if (!each.equalsIgnoreCase(name)) {
                others.add(each, value);
            }
        });
        return others.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && fields.equals(headers.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }

    /** Collects fields; not safe for use by several threads. */
    public static final class Builder {
        private final List<Map.Entry<String, String>> fields = new ArrayList<>();

        private Builder() {}

        public Builder add(String name, String value) {
            fields.add(Map.entry(name, value));
            return this;
        }

        public Builder addAll(Headers headers) {
            fields.addAll(headers.fields);
            return this;
        }

        /** Replaces every field of that name by one. */
        public Builder set(String name, String value) {
            fields.removeIf(field -> field.getKey().equalsIgnoreCase(name));
            return add(name, value);
        }

        public Headers build() {
            return fields.isEmpty() ? NONE : new Headers(List.copyOf(fields));
        }
    }
}
