package dev.understudy.engine.state.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.SortKey;
import dev.understudy.engine.state.SortedList;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The rows for which a rule holds. They are found block by block; an item is only looked at when it is asked for. Does not
 * change when the collection does.
 */
final class Selected implements SortedList {
    private final SortedRows rows;
    private final Bits[] chosen;
    private final int[] starts;
    private final Function<Row, ObjectNode> look;

    private Selected(SortedRows rows, Bits[] chosen, Function<Row, ObjectNode> look) {
        this.rows = rows;
        this.chosen = chosen;
        this.look = look;
        this.starts = new int[chosen.length + 1];
        for (int i = 0; i < chosen.length; i++) {
            starts[i + 1] = starts[i] + chosen[i].count();
        }
    }

    /** @param look what the item of a row is to look like */
    static Selected of(SortedRows rows, Rule rule, Function<Row, ObjectNode> look) {
        Bits[] chosen = new Bits[rows.blockCount()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = rule.in(rows.block(i));
        }
        return new Selected(rows, chosen, look);
    }

    @Override
    public int size() {
        return starts[chosen.length];
    }

    @Override
    public ObjectNode get(int index) {
        return look.apply(row(index));
    }

    @Override
    public SortKey key(int index) {
        return row(index).key(rows.sorter().at());
    }

    @Override
    public Order order() {
        return rows.sorter().order();
    }

    private Row row(int index) {
        int found = Arrays.binarySearch(starts, index);
        int block = found < 0 ? -found - 2 : found;
        while (starts[block + 1] == index) { // blocks of which nothing was chosen
            block++;
        }
        return rows.block(block).row(chosen[block].position(index - starts[block]));
    }
}
