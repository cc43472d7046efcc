package dev.understudy.engine.state.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.SortKey;
import java.util.List;

/** What lists of a kind are sorted by, and what rules may speak of: all that an index needs to know. */
public record IndexPlan(List<Order> orders, List<Field> fields) {

    public IndexPlan {
        orders = orders.stream().distinct().toList();
        fields = fields.stream().distinct().toList();
    }

    SortKey[] keys(ObjectNode item) {
        SortKey[] keys = new SortKey[orders.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = orders.get(i).sortKey(item);
        }
        return keys;
    }

    JsonNode[] values(ObjectNode item) {
        JsonNode[] values = new JsonNode[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).of(item);
        }
        return values;
    }

    Sorter sorter(Order order) {
        int at = orders.indexOf(order);
        if (at < 0) {
            throw new IllegalArgumentException("The plan has no order " + order);
        }
        return new Sorter(order, at);
    }
}
