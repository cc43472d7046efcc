package dev.understudy.engine.behaviour.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.Behaviour;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other spellings of query parameters, and refused ones: {@code parameter-aliases}, {@code refused-parameters}. */
public final class ParameterRulesBehaviour implements Behaviour {
    private static final String ALIASES = "parameter-aliases";
    private static final String REFUSED = "refused-parameters";

    @Override
    public Optional<Stage> stage(BehaviourSetup setup) {
        Map<String, String> aliases = new HashMap<>();
        setup.config(ALIASES)
                .properties()
                .forEach(entry -> aliases.put(entry.getKey(), entry.getValue().asText()));
        List<RefusedParameter> refused = new ArrayList<>();
        for (int i = 0; i < setup.config(REFUSED).size(); i++) {
            JsonNode node = setup.config(REFUSED).get(i);
            String place = Pointers.child("/" + REFUSED, i) + "/name";
            setup.pattern(node.path("name"), place)
                    .ifPresent(pattern -> refused.add(
                            new RefusedParameter(pattern, node.path("message").asText())));
        }
        return aliases.isEmpty() && refused.isEmpty()
                ? Optional.empty()
                : Optional.of(new ParameterRulesStage(aliases, refused));
    }
}
