package dev.understudy.engine.state.index;

import dev.understudy.engine.state.Order;
import java.util.Comparator;

/**
 * Compares rows by one of a plan's orders.
 *
 * @param at which of the plan's orders it is
 */
record Sorter(Order order, int at) implements Comparator<Row> {

    /** Of two items that the order cannot tell apart, the id decides under which they are kept. */
    @Override
    public int compare(Row left, Row right) {
        int result = order.compare(left.key(at), right.key(at));
        return result != 0 ? result : left.id().compareTo(right.id());
    }
}
