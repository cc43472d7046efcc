package dev.understudy.engine.state.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.state.Collection;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.SortedList;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A collection's items in the orders of a plan, with the values that rules speak of. What is written, and what changes by
 * itself because time has passed, is put right when somebody asks next: that costs what has changed, not what there is.
 * Safe to share between threads; readers do not wait for each other unless something has changed.
 *
 * <p>Time goes on. A request that began a moment before another, for which something was put right meanwhile, is answered as
 * of that moment; when the clock was moved back, the index is made anew.
 */
public final class Index implements Collection.Watcher {
    /** How many changes may wait for a reader before a writer puts them right. */
    private static final int PATIENCE = 256;

    private final Collection collection;
    private final IndexPlan plan;
    private final Look.Maker looks;
    private final InstantSource clock;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Map<String, Row> rows = new HashMap<>();
    private PriorityQueue<Row> due = queue();
    private volatile boolean replaced = true;
    private volatile State state = new State(Instant.MIN, Instant.MIN, Map.of());

    /**
     * What readers share.
     *
     * @param from when something was last put right
     * @param until when the next item changes by itself
     * @param sorted those orders that somebody has asked for
     */
    private record State(Instant from, Instant until, Map<Order, SortedRows> sorted) {
        boolean isOf(Instant now) {
            return now.isBefore(until) && !now.isBefore(from);
        }
    }

    private Index(Collection collection, IndexPlan plan, Look.Maker looks, InstantSource clock) {
        this.collection = collection;
        this.plan = plan;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * A collection's index of a plan, made at the first call for it.
     *
     * @param looks what an item is at an instant; it must look the same until the instant that it says
     * @param clock of the requests: their instants were read from it
     */
    public static Index of(Collection collection, IndexPlan plan, Look.Maker looks, InstantSource clock) {
        return collection.watcher(plan, Index.class, () -> new Index(collection, plan, looks, clock));
    }

    /** The items for which a rule holds, as they are at an instant. They stay so, whatever happens to the collection. */
    public SortedList select(Rule rule, Order order, Instant now) {
        State current = current(order, now);
        Instant at = now.isBefore(current.from()) ? current.from() : now;
        SortedRows sorted = current.sorted().get(order);
        if (sorted == null) {
            throw new IllegalStateException("Not sorted by " + order);
        }
        return Selected.of(sorted, rule, row -> looks.at(row.kept(), at).item());
    }

    /** Puts right what has changed, if that is much, so that the next reader need not. */
    public void settle(Instant now) {
        if (changed.size() >= PATIENCE) {
            current(plan.orders().get(0), now);
        }
    }

    @Override
    public void changed(String id) {
        changed.add(id);
    }

    @Override
    public void replaced() {
        replaced = true;
    }

    private State current(Order order, Instant now) {
        State seen = state;
        boolean isCurrent = seen.isOf(now) && !replaced && changed.isEmpty();
        return isCurrent && seen.sorted().containsKey(order) ? seen : putRight(order, now);
    }

    private synchronized State putRight(Order order, Instant now) {
        Instant from = state.from();
        if (replaced || now.isBefore(from) && clock.instant().isBefore(from)) {
            makeAnew(now);
        } else {
            bringUpToDate(now.isBefore(from) ? from : now); // somebody who began later was faster
        }
        if (!state.sorted().containsKey(order)) {
            Map<Order, SortedRows> more = new HashMap<>(state.sorted());
            more.put(order, SortedRows.of(plan, plan.sorter(order), present()));
            state = new State(state.from(), state.until(), more);
        }
        return state;
    }

    private List<Row> present() {
        return rows.values().stream().filter(Row::isPresent).toList();
    }

    private void makeAnew(Instant now) {
        replaced = false; // before the items are read: what comes in meanwhile is told again
        changed.clear();
        rows.clear();
        due = queue();
        collection.all().forEach((id, item) -> keep(row(id, item, now)));
        state = new State(now, nextDue(), Map.of());
    }

    private void bringUpToDate(Instant now) {
        Set<Row> gone = new LinkedHashSet<>();
        Set<Row> come = new LinkedHashSet<>();
        for (Iterator<String> ids = changed.iterator(); ids.hasNext(); ) {
            String id = ids.next();
            ids.remove(); // before the item is read: what comes in meanwhile is told again
            exchange(id, collection.get(id), now, gone, come);
        }
        while (!due.isEmpty() && !due.peek().until().isAfter(now)) {
            Row row = due.remove();
            if (row.equals(rows.get(row.id()))) {
                exchange(row.id(), Optional.of(row.kept()), now, gone, come);
            }
        }
        if (due.size() > PATIENCE + 2 * rows.size()) { // mostly rows that were exchanged before they were due
            due = queue();
            rows.values().forEach(this::await);
        }
        Map<Order, SortedRows> sorted = new HashMap<>(state.sorted());
        if (!gone.isEmpty() || !come.isEmpty()) {
            sorted.replaceAll((order, known) -> known.changed(gone, come));
        }
        state = new State(now, nextDue(), sorted);
    }

    private void exchange(String id, Optional<ObjectNode> item, Instant now, Set<Row> gone, Set<Row> come) {
        Row before = rows.remove(id);
        if (before != null && before.isPresent() && !come.remove(before)) {
            gone.add(before);
        }
        if (item.isPresent()) {
            Row after = row(id, item.get(), now);
            keep(after);
            if (after.isPresent()) {
                come.add(after);
            }
        }
    }

    private Row row(String id, ObjectNode kept, Instant now) {
        Look look = looks.at(kept, now);
        if (!look.until().isAfter(now)) {
            throw new IllegalStateException("At " + now + " an item looks the same only until " + look.until());
        }
        return new Row(id, kept, plan.keys(look.item()), plan.values(look.item()), look);
    }

    private void keep(Row row) {
        rows.put(row.id(), row);
        await(row);
    }

    private void await(Row row) {
        if (row.until().isBefore(Instant.MAX)) {
            due.add(row);
        }
    }

    private Instant nextDue() {
        Row next = due.peek();
        return next == null ? Instant.MAX : next.until();
    }

    private static PriorityQueue<Row> queue() {
        return new PriorityQueue<>(Comparator.comparing(Row::until));
    }
}
