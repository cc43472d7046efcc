package dev.understudy.verify.subject;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a query parameter lets through.
 *
 * @param parameter its name
 * @param kind {@code equal}, {@code one-of}, {@code nonzero}, {@code after} … as behaviour files have it
 * @param part JSON Pointer into the whole item, perhaps with {@code *} for every element; empty for a language of filters
 * @param config the whole condition
 * @param place where it stands in the behaviour file
 */
public record FilterRule(String parameter, String kind, String part, JsonNode config, String place) {

    static FilterRule read(String parameter, JsonNode config, String place) {
        return new FilterRule(
                parameter, config.path("is").asText("equal"), config.path("at").asText(""), config, place);
    }

    /** Whether the case of letters does not count. */
    public boolean ignoresCase() {
        return config.path("case").asText().equals("insensitive");
    }

    /** Values that filter nothing. */
    public Set<String> exceptions() {
        Set<String> values = new TreeSet<>();
        config.path("except").forEach(value -> values.add(value.asText()));
        return values;
    }
}
