package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.template.Template;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a new item comes by its id.
 *
 * @param name where the caller may say it, as the behaviour file has it: {@code body/id}
 * @param given what the caller says there
 * @param made what it is otherwise
 * @param reserved ids that callers may not give
 * @param reservedRefusal the refusal when they do
 * @param taken the refusal when there is an item of that id; empty to leave the new one out without a word
 */
record NewId(
        String name,
        Template given,
        Template made,
        Optional<Pattern> reserved,
        String reservedRefusal,
        Optional<String> taken) {

    String of(ActionScope scope) {
        JsonNode value = given.fill(scope);
        return value.isMissingNode() || value.isNull() ? made.fill(scope).asText() : value.asText();
    }

    boolean isReserved(String id) {
        return reserved.map(pattern -> pattern.matcher(id).find()).orElse(false);
    }
}
