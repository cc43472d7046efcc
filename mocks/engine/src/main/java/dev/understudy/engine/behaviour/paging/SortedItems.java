package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.state.SortKey;
import dev.understudy.engine.state.SortedList;
import java.util.ArrayList;
import java.util.List;

/**
 * A sorted list, seen from its beginning or from its end. Nothing is copied; looking costs the logarithm of its length.
 *
 * @param isBackwards whether the last item comes first
 */
record SortedItems(SortedList items, boolean isBackwards) {

    static SortedItems of(SortedList items) {
        return new SortedItems(items, false);
    }

    int size() {
        return items.size();
    }

    private ObjectNode get(int index) {
        return items.get(place(index));
    }

    private int place(int index) {
        return isBackwards ? items.size() - 1 - index : index;
    }

    List<ObjectNode> slice(int from, int to) {
        List<ObjectNode> slice = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            slice.add(get(i));
        }
        return List.copyOf(slice);
    }

    /** How many items stand before a cut. */
    int before(Cut cut) {
        SortKey key = items.order().sortKey(cut.key());
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int side = items.order().compare(items.key(place(middle)), key);
            int seen = isBackwards ? -side : side;
            if (seen < 0 || seen == 0 && cut.isAfter()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Cut cutBefore(int index) {
        return new Cut(items.order().key(get(index)), false);
    }

    Cut cutAfter(int index) {
        return new Cut(items.order().key(get(index)), true);
    }
}
