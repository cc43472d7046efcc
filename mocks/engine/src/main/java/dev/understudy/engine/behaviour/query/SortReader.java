package dev.understudy.engine.behaviour.query;

import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.state.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code order} and {@code sort}. What is wrong is reported at its place. */
final class SortReader {
    private final Place operation;
    private final String id;

    /** @param id where the id of an item stands */
    SortReader(Place operation, String id) {
        this.operation = operation;
        this.id = id;
    }

    Sorting read() {
        Place order = operation.child("order");
        Place sort = operation.child("sort");
        if (order.exists() && sort.exists()) {
            sort.bad("an operation has order or sort, not both");
        }
        return sort.exists() ? sort(sort) : Sorting.always(order(order));
    }

    private Order order(Place order) {
        List<String> keys = new ArrayList<>();
        for (Place key : order.elements()) {
            pointer(key).ifPresent(keys::add);
        }
        return Order.of(keys, id);
    }

    private Sorting sort(Place sort) {
        Map<String, Order> ascending = new LinkedHashMap<>();
        Map<String, Order> descending = new LinkedHashMap<>();
        for (Map.Entry<String, Place> field : sort.child("fields").members()) {
            pointer(field.getValue()).ifPresent(pointer -> {
                String bare = pointer.startsWith("-") ? pointer.substring(1) : pointer;
                ascending.put(field.getKey(), Order.of(List.of(bare), id));
                descending.put(field.getKey(), Order.of(List.of("-" + bare), id));
            });
        }
        String usual = sort.child("default").text("");
        if (!ascending.containsKey(usual)) {
            sort.child("default").bad("expected one of the fields " + ascending.keySet() + ", found " + usual);
            ascending.put(usual, order(operation.child("order")));
            descending.put(usual, order(operation.child("order")));
        }
        return new Sorting(
                parameter(sort.child("by")),
                parameter(sort.child("direction")),
                ascending,
                descending,
                usual,
                isDescending(sort.child("default-direction")));
    }

    private static Optional<String> pointer(Place place) {
        String text = place.text("/");
        if (ItemPath.isPointer(text.startsWith("-") ? text.substring(1) : text)) {
            return Optional.of(text);
        }
        place.problem("bad-pointer", "expected a JSON Pointer such as /id or -/startTime, found " + text);
        return Optional.empty();
    }

    private static Optional<Parameter> parameter(Place place) {
        return place.exists() ? place.parameter(place.text("")) : Optional.empty();
    }

    private static boolean isDescending(Place place) {
        String text = place.exists() ? place.text("asc") : "asc";
        if (!text.equals("asc") && !text.equals("desc")) {
            place.bad("expected asc or desc, found " + text);
        }
        return text.equals("desc");
    }
}
