package dev.understudy.engine.state.index;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.state.Collection;
import dev.understudy.engine.state.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Random items that change by themselves: {@code state} goes from 0 to 3, one further each {@code pace} seconds after
 * {@code made}; and {@code touched} says when it last did. Some are shown no longer when they have been at their end for a
 * while. Beside them stands what lists of them must be, worked out by
 * going through all of them.
 */
final class Ageing {
    static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final int LAST_STATE = 3;

    final Collection collection = new Collection(Map.of());
    private final Map<String, ObjectNode> known = new TreeMap<>();
    private final Random random;

    Ageing(Random random) {
        this.random = random;
    }

    static Look look(ObjectNode kept, Instant now) {
        Instant made = Instant.parse(kept.get("made").textValue());
        Duration pace = Duration.ofSeconds(kept.get("pace").asInt());
        long age = now.isBefore(made) ? 0 : Duration.between(made, now).dividedBy(pace);
        int state = (int) Math.min(LAST_STATE, age);
        ObjectNode item = kept.deepCopy();
        item.put("state", state)
                .put("touched", made.plus(pace.multipliedBy(state)).toString());
        Look look = new Look(item, state == LAST_STATE ? Instant.MAX : made.plus(pace.multipliedBy(state + 1L)));
        if (state < LAST_STATE || !kept.has("tags")) {
            return look;
        }
        Instant gone = made.plus(pace.multipliedBy(LAST_STATE + 2L));
        return now.isBefore(gone) ? look.atMostUntil(gone) : look.absent();
    }

    /** Adds, changes or removes an item. */
    void write(Instant now) {
        String id = "i" + random.nextInt(40 + known.size());
        if (random.nextInt(5) == 0) {
            collection.remove(id);
            known.remove(id);
        } else {
            ObjectNode item = item(id, now);
            collection.put(id, item);
            known.put(id, item);
        }
    }

    void replaceAll(Instant now) {
        known.clear();
        for (int i = 0; i < 30; i++) {
            known.put("i" + i, item("i" + i, now));
        }
        collection.replaceAll(known);
    }

    private ObjectNode item(String id, Instant now) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", id);
        item.put("made", now.minusSeconds(random.nextInt(100)).toString()).put("pace", 1 + random.nextInt(60));
        item.put("kind", List.of("a", "b", "A", "").get(random.nextInt(4)));
        if (random.nextBoolean()) {
            item.put("kind", random.nextInt(3));
        }
        if (random.nextInt(3) > 0) {
            item.putArray("tags").add("t" + random.nextInt(3)).add("t" + random.nextInt(3));
        }
        return item;
    }

    /** What there is, filtered and sorted by hand. */
    List<ObjectNode> expected(Rule rule, Order order, Instant now) {
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode kept : known.values()) {
            Look look = look(kept, now);
            if (look.isPresent() && rule.test(look.item())) {
                found.add(look.item());
            }
        }
        found.sort(order.comparator());
        return found;
    }
}
