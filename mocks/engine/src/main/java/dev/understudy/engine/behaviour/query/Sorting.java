package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.validate.RequestValues;
import dev.understudy.engine.validate.ViolationCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The order that two query parameters choose.
 *
 * @param by names the field; empty when there is no choice
 * @param direction {@code asc} or {@code desc}; empty when there is no choice
 * @param ascending by field name
 * @param descending by field name
 */
record Sorting(
        Optional<Parameter> by,
        Optional<Parameter> direction,
        Map<String, Order> ascending,
        Map<String, Order> descending,
        String usualField,
        boolean usuallyDescending) {

    /** One order for every request. */
    static Sorting always(Order order) {
        Map<String, Order> only = Map.of("", order);
        return new Sorting(Optional.empty(), Optional.empty(), only, only, "", false);
    }

    List<Order> orders() {
        return Stream.concat(ascending.values().stream(), descending.values().stream())
                .toList();
    }

    /** Empty when the request names a field that there is none of. */
    Optional<Order> order(RequestValues values) {
        String field = sent(by, values).map(JsonNode::asText).orElse(usualField);
        boolean down = sent(direction, values)
                .map(value -> value.asText().equals("desc"))
                .orElse(usuallyDescending);
        return Optional.ofNullable((down ? descending : ascending).get(field));
    }

    void checkField(RequestValues values) throws UnreadableValueException {
        Optional<JsonNode> field = sent(by, values);
        if (field.isPresent() && !ascending.containsKey(field.get().asText())) {
            String choices = String.join(", ", ascending.keySet());
            throw new UnreadableValueException(ViolationCode.NOT_IN_ENUM, "one of " + choices, field.get());
        }
    }

    void checkDirection(RequestValues values) throws UnreadableValueException {
        Optional<JsonNode> way = sent(direction, values);
        if (way.isPresent() && !way.get().asText().matches("asc|desc")) {
            throw new UnreadableValueException(ViolationCode.NOT_IN_ENUM, "one of asc, desc", way.get());
        }
    }

    private static Optional<JsonNode> sent(Optional<Parameter> parameter, RequestValues values) {
        return parameter.flatMap(known -> Optional.ofNullable(values.query().get(known.name())));
    }
}
