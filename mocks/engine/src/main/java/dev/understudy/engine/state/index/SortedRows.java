package dev.understudy.engine.state.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Rows in an order, in blocks. Immutable: a change makes another one, which shares most blocks with this. */
final class SortedRows {
    /** Smaller blocks are put together with the one before them, if there is room. */
    private static final int SMALL = Block.MAX / 8;

    private final IndexPlan plan;
    private final Sorter sorter;
    private final Block[] blocks;
    private final int[] starts;

    private SortedRows(IndexPlan plan, Sorter sorter, Block[] blocks) {
        this.plan = plan;
        this.sorter = sorter;
        this.blocks = blocks;
        this.starts = new int[blocks.length + 1];
        for (int i = 0; i < blocks.length; i++) {
            starts[i + 1] = starts[i] + blocks[i].size();
        }
    }

    static SortedRows of(IndexPlan plan, Sorter sorter, Collection<Row> rows) {
        return new SortedRows(plan, sorter, new Block[0]).changed(List.of(), rows);
    }

    int size() {
        return starts[blocks.length];
    }

    int blockCount() {
        return blocks.length;
    }

    Block block(int index) {
        return blocks[index];
    }

    Sorter sorter() {
        return sorter;
    }

    /** These rows without some, and with others. Blocks that nothing changes in are shared. */
    SortedRows changed(Collection<Row> gone, Collection<Row> come) {
        Queue<Row> leaving = sorted(gone);
        Queue<Row> coming = sorted(come);
        List<Block> changed = new ArrayList<>(blocks.length + 1);
        int done = 0;
        if (blocks.length == 0) {
            addAll(changed, taken(coming, null));
        }
        while (!leaving.isEmpty() || !coming.isEmpty()) {
            int at = Math.min(blockOf(first(leaving, coming)), blocks.length - 1);
            changed.addAll(Arrays.asList(blocks).subList(done, at));
            Row end = at < blocks.length - 1 ? blocks[at].last() : null;
            add(changed, blocks[at], taken(leaving, end), taken(coming, end));
            done = at + 1;
        }
        changed.addAll(Arrays.asList(blocks).subList(done, blocks.length));
        return new SortedRows(plan, sorter, changed.toArray(new Block[0]));
    }

    private Queue<Row> sorted(Collection<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(sorter);
        return new ArrayDeque<>(sorted);
    }

    private Row first(Queue<Row> leaving, Queue<Row> coming) {
        Row left = leaving.peek();
        Row right = coming.peek();
        if (left == null || right == null) {
            return left == null ? coming.element() : left;
        }
        return sorter.compare(left, right) < 0 ? left : right;
    }

    /** Takes what comes up to a row; all that is left without one. */
    private List<Row> taken(Queue<Row> rows, @Nullable Row end) {
        List<Row> taken = new ArrayList<>();
        while (!rows.isEmpty() && (end == null || sorter.compare(rows.element(), end) <= 0)) {
            taken.add(rows.remove());
        }
        return taken;
    }

    /** Adds the blocks that become of one. */
    private void add(List<Block> blocks, Block block, List<Row> leaving, List<Row> coming) {
        if (leaving.isEmpty() && block.size() == Block.MAX) { // what only grows at its ends has full blocks
            if (sorter.compare(coming.get(coming.size() - 1), block.row(0)) < 0) {
                addAll(blocks, coming);
                blocks.add(block);
                return;
            }
            if (sorter.compare(coming.get(0), block.last()) > 0) {
                blocks.add(block);
                addAll(blocks, coming);
                return;
            }
        }
        List<Row> all = merged(block.rows(), leaving, coming);
        Block before = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (before != null && all.size() < SMALL && before.size() + all.size() <= Block.MAX / 2) {
            blocks.remove(blocks.size() - 1);
            all.addAll(0, Arrays.asList(before.rows()));
        }
        addAll(blocks, all);
    }

    /** In blocks of about the same size. */
    private void addAll(List<Block> blocks, List<Row> rows) {
        int count = (rows.size() + Block.MAX - 1) / Block.MAX;
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) rows.size() * i / count);
            int to = (int) ((long) rows.size() * (i + 1) / count);
            blocks.add(new Block(plan, rows.subList(from, to).toArray(new Row[0])));
        }
    }

    private List<Row> merged(Row[] rows, List<Row> leaving, List<Row> coming) {
        List<Row> all = new ArrayList<>(rows.length + coming.size());
        int left = 0;
        int next = 0;
        for (Row row : rows) {
            if (left < leaving.size() && row.equals(leaving.get(left))) {
                left++;
            } else {
                while (next < coming.size() && sorter.compare(coming.get(next), row) < 0) {
                    all.add(coming.get(next++));
                }
                all.add(row);
            }
        }
        if (left < leaving.size()) {
            throw new IllegalStateException("A row that is to go is not where it must be: "
                    + leaving.get(left).id());
        }
        all.addAll(coming.subList(next, coming.size()));
        return all;
    }

    /** The first block whose last row is not before the row; the number of blocks when there is none. */
    private int blockOf(Row row) {
        int low = 0;
        int high = blocks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorter.compare(blocks[middle].last(), row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
