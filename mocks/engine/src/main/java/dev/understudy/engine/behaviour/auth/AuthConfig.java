package dev.understudy.engine.behaviour.auth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.refuse.RefusalName;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the mock makes of the credentials of one security scheme.
 *
 * @param sample a credential that is accepted; empty when the file names none
 * @param form what every well-formed credential matches; anything that is not empty when absent
 * @param missing refusal when nothing is sent
 * @param malformed refusal when what is sent has the wrong form
 * @param rules well-formed credentials that are refused all the same, the first match deciding
 */
public record AuthConfig(
        Optional<String> sample, Optional<Pattern> form, String missing, String malformed, List<Rule> rules) {
    static final String KEY = "auth";

    /** A credential in which {@code pattern} is found is refused. */
    public record Rule(Pattern pattern, String refusal) {}

    static AuthConfig read(BehaviourSetup setup, String scheme) {
        String place = Pointers.child("/" + KEY, scheme);
        JsonNode node = setup.config(KEY).path(scheme);
        String fallback = RefusalName.UNAUTHENTICATED.text();
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < node.path("refused").size(); i++) {
            JsonNode rule = node.path("refused").get(i);
            String at = Pointers.child(place + "/refused", i);
            String refusal = setup.refusal(rule.path("refusal"), fallback, at + "/refusal");
            setup.pattern(rule.path("credential"), at + "/credential")
                    .ifPresent(pattern -> rules.add(new Rule(pattern, refusal)));
        }
        return new AuthConfig(
                node.has("sample") ? Optional.of(node.get("sample").asText()) : Optional.empty(),
                setup.pattern(node.path("form"), place + "/form"),
                setup.refusal(node.path("missing"), fallback, place + "/missing"),
                setup.refusal(node.path("malformed"), fallback, place + "/malformed"),
                List.copyOf(rules));
    }

    boolean isWellFormed(String credential) {
        return !credential.isEmpty()
                && form.map(pattern -> pattern.matcher(credential).find()).orElse(true);
    }

    Optional<String> refusalOf(String credential) {
        return rules.stream()
                .filter(rule -> rule.pattern().matcher(credential).find())
                .map(Rule::refusal)
                .findFirst();
    }
}
