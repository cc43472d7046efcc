package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.index.Field;
import dev.understudy.engine.state.index.Json;
import dev.understudy.engine.state.index.Rule;
import dev.understudy.engine.validate.RequestValues;
import dev.understudy.engine.validate.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one operation filters and sorts its list: {@code order}, {@code sort} and {@code filter} of {@code
 * operations.<operationId>}. Compiled once; safe to share between threads.
 */
public final class ListQuery {
    private final List<FilterParameter> filters;
    private final Sorting sorting;

    private ListQuery(List<FilterParameter> filters, Sorting sorting) {
        this.filters = List.copyOf(filters);
        this.sorting = sorting;
    }

    /**
     * Reads what the behaviour file says of an operation's list. What is wrong is added to the problems.
     *
     * @param id JSON Pointer to the id of an item, which makes every order total
     */
    public static ListQuery compile(BehaviourSetup setup, Operation operation, String id) {
        Place place = Place.of(setup, operation);
        return new ListQuery(FilterReader.read(place.child("filter")), new SortReader(place, id).read());
    }

    /** Every order that a request may ask for. */
    public List<Order> orders() {
        return sorting.orders();
    }

    /** All that a request's conditions may speak of. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        filters.forEach(filter -> fields.addAll(filter.condition().places()));
        return fields;
    }

    /** What a request asks for: a {@link Selection}, or {@link QueryRefused} with everything that is wrong. */
    public QueryOutcome select(RequestValues values) {
        List<Rule> rules = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (FilterParameter filter : filters) {
            Optional<JsonNode> wanted = filter.wanted(values);
            if (wanted.isPresent()) {
                conditions.add(filter.parameter().name() + "=" + Json.canonical(wanted.get()));
                check(
                        filter.parameter(),
                        "filter",
                        violations,
                        () -> rules.add(filter.condition().rule(wanted.get())));
            }
        }
        sorting.by().ifPresent(by -> check(by, "sort", violations, () -> sorting.checkField(values)));
        sorting.direction().ifPresent(way -> check(way, "sort", violations, () -> sorting.checkDirection(values)));
        Optional<Order> order = sorting.order(values);
        return violations.isEmpty() && order.isPresent()
                ? new Selection(rules, order.get(), String.join("\n", conditions))
                : new QueryRefused(violations);
    }

    private interface Reading {
        void run() throws UnreadableValueException;
    }

    private static void check(Parameter parameter, String keyword, List<Violation> violations, Reading reading) {
        try {
            reading.run();
        } catch (UnreadableValueException e) {
            violations.add(e.about(parameter, keyword));
        }
    }
}
