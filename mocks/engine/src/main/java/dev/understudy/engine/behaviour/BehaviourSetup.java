package dev.understudy.engine.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.refuse.RefusalRenderer;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.state.ResourceKind;
import dev.understudy.engine.state.Worlds;
import dev.understudy.engine.validate.Schemas;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a behaviour is compiled from.
 *
 * @param kinds takes what the API keeps, for those who set up worlds
 */
public record BehaviourSetup(
        Contract contract,
        RefusalRenderer refusals,
        Worlds worlds,
        boolean rateLimits,
        boolean stateful,
        List<ResourceKind> kinds,
        Schemas schemas,
        Problems problems) {

    /** A part of the behaviour file; missing when the file does not have it. */
    public JsonNode config(String key) {
        return contract.behaviour().tree().path(key);
    }

    /** Reports a problem at a place of the behaviour file. */
    public void problem(String code, String pointer, String message) {
        problems.add(code, contract.behaviour().locate(pointer), message);
    }

    /** The name of a refusal that the file speaks of; reports it when there is none of that name. */
    public String refusal(JsonNode name, String fallback, String pointer) {
        String wanted = name.asText(fallback);
        if (!refusals.knows(wanted)) {
            problem("unknown-refusal", pointer, "there is no refusal \"" + wanted + "\" under refusals");
        }
        return wanted;
    }

    /** A regular expression of the file; empty when absent, reported when it cannot be read. */
    public Optional<Pattern> pattern(JsonNode text, String pointer) {
        if (!text.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(text.textValue()));
        } catch (PatternSyntaxException e) {
            problem("bad-pattern", pointer, "not a regular expression: " + e.getDescription());
            return Optional.empty();
        }
    }
}
