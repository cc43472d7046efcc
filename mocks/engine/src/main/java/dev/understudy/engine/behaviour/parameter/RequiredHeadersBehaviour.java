package dev.understudy.engine.behaviour.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.Behaviour;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.refuse.RefusalName;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Headers that a service insists on though its contract leaves them out: {@code required-headers}. */
public final class RequiredHeadersBehaviour implements Behaviour {
    private static final String KEY = "required-headers";

    @Override
    public Optional<Stage> stage(BehaviourSetup setup) {
        List<RequiredHeader> headers = new ArrayList<>();
        for (int i = 0; i < setup.config(KEY).size(); i++) {
            JsonNode node = setup.config(KEY).get(i);
            String place = Pointers.child("/" + KEY, i);
            headers.add(new RequiredHeader(
                    node.path("name").asText(),
                    setup.refusal(node.path("refusal"), RefusalName.INVALID_REQUEST.text(), place + "/refusal"),
                    setup.pattern(node.path("except-tokens"), place + "/except-tokens")));
        }
        return headers.isEmpty() ? Optional.empty() : Optional.of(new RequiredHeadersStage(headers));
    }
}
