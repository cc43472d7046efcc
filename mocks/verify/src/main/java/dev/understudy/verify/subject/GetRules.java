package dev.understudy.verify.subject;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Pointers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the behaviour file says of an operation that shows one item. */
public final class GetRules {
    private final Operation operation;
    private final JsonNode config;
    private final View view;
    private final FactPlaces facts;

    GetRules(Operation operation, JsonNode config, BehaviourRules behaviour) {
        this.operation = operation;
        this.config = config;
        this.view = behaviour.view(resource(), config.path("view"));
        this.facts = FactPlaces.read(config.path("answer"));
    }

    public Operation operation() {
        return operation;
    }

    public String resource() {
        return config.path("get").asText();
    }

    /** The path parameter that names the item. */
    public String idParameter() {
        return config.path("id").asText();
    }

    /** Where an answer has the item. */
    public String itemAt() {
        return facts.pointer("item").orElse("");
    }

    /** Where the shown item has a part of the whole one; empty when it is not shown. */
    public Optional<String> shown(String part) {
        return view.shown(part);
    }

    /**
     * Where a listed item and the single one say the same, by JSON Pointer.
     *
     * @param listed as it came
     */
    public Map<String, String> shared(ListRules list, JsonNode listed) {
        Map<String, String> shared = new LinkedHashMap<>();
        if (list.view().isAsItIs()) {
            listed.fieldNames().forEachRemaining(name -> {
                String part = Pointers.child("", name);
                shown(part).ifPresent(place -> shared.put(part, place));
            });
        } else {
            list.view().places().forEach((part, place) -> shown(part).ifPresent(other -> shared.put(place, other)));
        }
        return shared;
    }
}
