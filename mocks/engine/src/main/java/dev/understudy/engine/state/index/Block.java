package dev.understudy.engine.state.index;

import org.jspecify.annotations.Nullable;

/** Rows that stand one after the other: never none, and at most {@link #MAX}. Immutable but for what it remembers. */
final class Block implements Chunk {
    static final int MAX = 512;

    private final IndexPlan plan;
    private final Row[] rows;
    private final @Nullable Column[] columns;

    /** @param rows not copied */
    Block(IndexPlan plan, Row[] rows) {
        this.plan = plan;
        this.rows = rows;
        this.columns = new Column[plan.fields().size()];
    }

    int size() {
        return rows.length;
    }

    Row row(int position) {
        return rows[position];
    }

    /** Must not be changed. */
    Row[] rows() {
        return rows;
    }

    Row last() {
        return rows[rows.length - 1];
    }

    @Override
    public Bits all() {
        return Bits.all(rows.length);
    }

    @Override
    public Bits where(Rule.Of rule) {
        int field = plan.fields().indexOf(rule.field());
        if (field < 0) {
            throw new IllegalArgumentException("The plan has no field " + rule.field());
        }
        Column column = columns[field];
        if (column == null) {
            column = Column.of(rows, field);
            columns[field] = column;
        }
        return column.where(rule);
    }
}
