package dev.understudy.engine.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.validate.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the author of a message may have meant. */
final class Hints {
    private static final Pattern QUOTED_NUMBER = Pattern.compile("\"-?[0-9]+(?:\\.[0-9]+)?\"");
    private static final Pattern NAMED = Pattern.compile("no property \"(.*)\"");

    private final Document document;

    Hints(Document document) {
        this.document = document;
    }

    /** Empty when nothing can be said that the message does not say. */
    String of(Violation violation) {
        return switch (violation.code()) {
            case NOT_IN_ENUM -> nearest(unquoted(violation.got()), texts(document.at(violation.rule())));
            case WRONG_TYPE -> ofType(violation);
            case UNKNOWN_PROPERTY -> ofProperty(violation);
            case READ_ONLY -> "requests leave it out; only answers have it";
            case WRITE_ONLY -> "answers leave it out; only requests have it";
            default -> "";
        };
    }

    private String ofType(Violation violation) {
        Set<String> wanted = new HashSet<>(texts(document.at(violation.rule())));
        if (wanted.contains("integer") || wanted.contains("number")) {
            return QUOTED_NUMBER.matcher(violation.got()).matches() ? "write it without quotes" : "";
        }
        if (wanted.contains("boolean")) {
            return violation.got().matches("\"(true|false)\"") ? "write it without quotes" : "";
        }
        return wanted.contains("string") && violation.got().matches("-?[0-9.]+|true|false") ? "write it in quotes" : "";
    }

    private String ofProperty(Violation violation) {
        Matcher named = NAMED.matcher(violation.expected());
        List<String> known = new ArrayList<>();
        document.at(Pointers.parent(violation.rule()) + "/properties")
                .fieldNames()
                .forEachRemaining(known::add);
        return named.matches() ? nearest(named.group(1), known) : "";
    }

    private static String nearest(String word, List<String> known) {
        Optional<String> meant = known.stream()
                .filter(other -> other.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> Suggestion.of(word, known));
        return meant.map(other -> "did you mean \"" + other + "\"?").orElse("");
    }

    /** The text, or the texts of a list. */
    private static List<String> texts(JsonNode values) {
        if (values.isTextual()) {
            return List.of(values.textValue());
        }
        List<String> texts = new ArrayList<>();
        values.forEach(value -> {
            if (value.isTextual()) {
                texts.add(value.textValue());
            }
        });
        return texts;
    }

    private static String unquoted(String json) {
        return json.length() > 1 && json.startsWith("\"") && json.endsWith("\"")
                ? json.substring(1, json.length() - 1)
                : json;
    }
}
