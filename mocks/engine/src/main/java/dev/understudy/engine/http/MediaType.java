package dev.understudy.engine.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A media type or range (RFC 9110, sections 8.3.1 and 12.5.1).
 *
 * @param type lower case, {@code *} in a range
 * @param subtype lower case, {@code *} in a range; may end in {@code +suffix}
 * @param parameters by lower-case name, in order, {@code q} included
 */
public record MediaType(String type, String subtype, Map<String, String> parameters) {
    private static final Pattern QUALITY = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{0,9})?|\\.[0-9]{1,9}");

    public static final MediaType JSON = new MediaType("application", "json", Map.of());
    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json", Map.of());

    /** Empty when the text is not a media type. */
    public static Optional<MediaType> parse(String text) {
        List<String> parts = FieldValue.split(text, ";");
        String name = parts.get(0).strip().toLowerCase(Locale.ROOT);
        int slash = name.indexOf('/');
        if (slash < 0
                || !FieldValue.isToken(name.substring(0, slash))
                || !FieldValue.isToken(name.substring(slash + 1))) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i < parts.size(); i++) {
            int equals = parts.get(i).indexOf('=');
            if (equals > 0) {
                parameters.put(
                        parts.get(i).substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        FieldValue.unquoted(parts.get(i).substring(equals + 1).strip()));
            }
        }
        return Optional.of(new MediaType(name.substring(0, slash), name.substring(slash + 1), parameters));
    }

    /** Type and subtype without parameters, such as {@code application/json}. */
    public String essence() {
        return type + "/" + subtype;
    }

    /** Whether a message of type {@code other} falls into this type or range; parameters are not compared. */
    public boolean includes(MediaType other) {
        return type.equals("*")
                || type.equals(other.type)
                        && (subtype.equals("*") || subtype.equals(other.subtype) || suffixRange(other));
    }

    /** {@code application/json} and every {@code …+json}. */
    public boolean isJson() {
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    public boolean isRange() {
        return type.equals("*") || subtype.startsWith("*");
    }

    /** How exactly this range names a type: 0 for {@code *}{@code /*}, 1 for {@code text/*}, 2 for {@code text/html}. */
    public int precision() {
        if (type.equals("*")) {
            return 0;
        }
        return subtype.equals("*") ? 1 : 2;
    }

    /** The {@code q} parameter from 0 to 1; 1 when absent or unreadable. */
    public double quality() {
        String q = parameters.get("q");
        if (q == null) {
            return 1;
        }
        return QUALITY.matcher(q).matches() ? Math.min(1, Double.parseDouble(q)) : 1;
    }

    /** The {@code charset} parameter; UTF-8 when absent, empty when the platform does not know it. */
    public Optional<Charset> charset() {
        String name = parameters.get("charset");
        if (name == null) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(essence());
        parameters.forEach(
                (name, value) -> text.append("; ").append(name).append('=').append(FieldValue.quoted(value)));
        return text.toString();
    }

    private boolean suffixRange(MediaType other) {
        return subtype.startsWith("*+") && other.subtype.endsWith(subtype.substring(1));
    }
}
