package dev.understudy.verify.subject;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the behaviour file says of an operation that lists something. */
public final class ListRules {
    private final Operation operation;
    private final JsonNode config;
    private final BehaviourRules behaviour;
    private final String place;
    private final View view;
    private final FactPlaces facts;

    ListRules(Operation operation, JsonNode config, BehaviourRules behaviour, String place) {
        this.operation = operation;
        this.config = config;
        this.behaviour = behaviour;
        this.place = place;
        this.view = behaviour.view(resource(), config.path("view"));
        this.facts = FactPlaces.read(config.path("answer"));
    }

    public Operation operation() {
        return operation;
    }

    /** What it lists, by the behaviour file's name. */
    public String resource() {
        return config.path("list").asText();
    }

    public FactPlaces facts() {
        return facts;
    }

    /** Where an answer has the items. */
    public String itemsAt() {
        return facts.pointer("items").orElse("");
    }

    /** Where a shown item has a part of the whole one; empty when it is not shown. */
    public Optional<String> shown(String part) {
        return view.shown(part);
    }

    /** Where a shown item has its id. */
    public Optional<String> idAt() {
        return behaviour.idOf(resource(), config.path("within")).flatMap(view::shown);
    }

    View view() {
        return view;
    }

    /** Empty when the whole list comes at once. */
    public Optional<PageRules> page() {
        return config.has("page")
                ? Optional.of(PageRules.read(config.path("page"), behaviour.locate(place + "/page")))
                : Optional.empty();
    }

    /** What decides the usual order, the first key first; none when the behaviour file does not say. */
    public List<OrderKey> order() {
        List<OrderKey> keys = new ArrayList<>();
        config.path("order").forEach(key -> keys.add(OrderKey.read(key.asText())));
        return keys;
    }

    /** Where the rule of the order stands in the behaviour file. */
    public String orderPlace() {
        return behaviour.locate(place + (config.has("sort") ? "/sort" : "/order"));
    }

    /** How callers choose the order; empty when they cannot. */
    public Optional<SortRules> sort() {
        return config.has("sort") ? Optional.of(SortRules.read(config.path("sort"))) : Optional.empty();
    }

    public List<FilterRule> filters() {
        List<FilterRule> filters = new ArrayList<>();
        config.path("filter")
                .properties()
                .forEach(entry -> filters.add(FilterRule.read(
                        entry.getKey(),
                        entry.getValue(),
                        behaviour.locate(Pointers.child(place + "/filter", entry.getKey())))));
        return filters;
    }
}
