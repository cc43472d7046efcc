package dev.understudy.engine.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Items in an order, as they are at one moment. To look at one costs little, wherever it stands. */
public interface SortedList {

    int size();

    ObjectNode get(int index);

    /** What the item there is ordered by; cheaper than the item. */
    SortKey key(int index);

    Order order();

    /** @param items sorted already; not copied */
    static SortedList of(List<ObjectNode> items, Order order) {
        return new SortedList() {
            @Override
            public int size() {
                return items.size();
            }

            @Override
            public ObjectNode get(int index) {
                return items.get(index);
            }

            @Override
            public SortKey key(int index) {
                return order.sortKey(items.get(index));
            }

            @Override
            public Order order() {
                return order;
            }
        };
    }
}
