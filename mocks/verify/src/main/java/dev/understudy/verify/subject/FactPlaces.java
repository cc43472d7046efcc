package dev.understudy.verify.subject;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.verify.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an answer tells something: {@code items}, {@code next}, {@code total} … , by the names that behaviour files have
 * for them.
 */
public final class FactPlaces {
    private static final Pattern FACT = Pattern.compile("\\$\\{([a-z]+)\\??}");

    private final Map<String, String> pointers = new LinkedHashMap<>();
    private final Map<String, Header> headers = new LinkedHashMap<>();

    /**
     * A header that tells a fact.
     *
     * @param when the boolean query parameter that asks for it; empty when it is always sent
     */
    public record Header(String name, Optional<String> when) {}

    /** @param answer of an operation in a behaviour file */
    static FactPlaces read(JsonNode answer) {
        FactPlaces places = new FactPlaces();
        answer.path("set").properties().forEach(entry -> places.body(entry.getValue(), entry.getKey()));
        answer.path("headers").properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            String text = value.isObject() ? value.path("value").asText() : value.asText();
            Matcher fact = FACT.matcher(text);
            if (fact.matches()) {
                places.headers.putIfAbsent(
                        fact.group(1),
                        new Header(
                                entry.getKey(),
                                Optional.ofNullable(value.path("when").textValue())));
            }
        });
        return places;
    }

    private void body(JsonNode template, String pointer) {
        if (template.isObject()) {
            template.properties().forEach(entry -> body(entry.getValue(), Pointers.child(pointer, entry.getKey())));
        } else if (template.isTextual()) {
            Matcher fact = FACT.matcher(template.textValue());
            if (fact.matches()) {
                pointers.putIfAbsent(fact.group(1), pointer);
            }
        }
    }

    /** JSON Pointer into the body. */
    public Optional<String> pointer(String fact) {
        return Optional.ofNullable(pointers.get(fact));
    }

    public Optional<Header> header(String fact) {
        return Optional.ofNullable(headers.get(fact));
    }

    public boolean tells(String fact) {
        return pointers.containsKey(fact) || headers.containsKey(fact);
    }

    /** What an answer says; empty when it is silent, or says null. */
    public Optional<String> read(String fact, MockResponse answer) {
        Optional<String> pointer = pointer(fact);
        if (pointer.isPresent()) {
            JsonNode found = Json.read(answer.body()).orElse(Json.missing()).at(pointer.get());
            return found.isValueNode() && !found.isNull() ? Optional.of(found.asText()) : Optional.empty();
        }
        return header(fact).flatMap(header -> answer.headers().first(header.name()));
    }
}
