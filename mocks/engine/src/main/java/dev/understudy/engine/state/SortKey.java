package dev.understudy.engine.state;

/** What an item is ordered by, read once. Made by an {@link Order}, and compared by it. Immutable. */
public final class SortKey {
    private final SortValue[] values;

    /** @param values not copied */
    SortKey(SortValue[] values) {
        this.values = values;
    }

    SortValue value(int index) {
        return values[index];
    }
}
