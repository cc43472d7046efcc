package dev.understudy.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CollectionTest {
    private final Map<String, ObjectNode> seed = Map.of("a", item("a"), "b", item("b"));
    private final Collection collection = new Collection(seed);

    @Test
    void writesDoNotTouchTheSeed() {
        collection.put("a", item("other"));
        collection.remove("b");
        collection.put("c", item("c"));

        assertThat(collection.all()).isEqualTo(Map.of("a", item("other"), "c", item("c")));
        assertThat(collection.size()).isEqualTo(2);
        assertThat(new Collection(seed).all()).isEqualTo(Map.of("a", item("a"), "b", item("b")));
    }

    @Test
    void anItemIsReplacedOnlyByWhoSawItLast() {
        ObjectNode seen = collection.get("a").orElseThrow();

        assertThat(collection.replace("a", seen, item("first"))).isTrue();
        assertThat(collection.replace("a", seen, item("second"))).isFalse();
        assertThat(collection.replace("x", seen, item("x"))).isFalse();
        assertThat(collection.get("a")).contains(item("first"));
    }

    @Test
    void anIdIsTakenOnceAndFreeAgainWhenItsItemIsGone() {
        assertThat(collection.putIfAbsent("a", item("new"))).isFalse();
        assertThat(collection.remove("a")).isTrue();
        assertThat(collection.remove("a")).isFalse();
        assertThat(collection.putIfAbsent("a", item("new"))).isTrue();
        assertThat(collection.size()).isEqualTo(2);
    }

    @Test
    void allItemsAreReplacedAtOnce() {
        collection.put("c", item("c"));
        collection.replaceAll(Map.of("b", item("restored")));

        assertThat(collection.all()).isEqualTo(Map.of("b", item("restored")));
        assertThat(collection.get("a")).isEmpty();
        assertThat(collection.get("c")).isEmpty();
        assertThat(collection.size()).isEqualTo(1);
    }

    @Test
    void itemsOfTheSeedStandInItsOrderAlsoWhenTheyAreReplaced() {
        Map<String, ObjectNode> sorted = new LinkedHashMap<>();
        List.of("z", "b", "y", "a").forEach(id -> sorted.put(id, item(id)));
        Collection other = new Collection(sorted);
        other.put("b", item("new"));
        other.remove("y");
        other.put("m", item("m"));

        assertThat(other.all().keySet()).containsExactly("z", "b", "a", "m");
    }

    @Test
    void whoWatchesIsToldOfEveryChange() {
        List<String> told = new ArrayList<>();
        collection.watcher("key", Told.class, () -> new Told(told));
        collection.watcher("key", Told.class, () -> new Told(told)); // there is one already
        collection.put("c", item("c"));
        collection.replace("c", collection.get("c").orElseThrow(), item("d"));
        collection.remove("c");
        collection.remove("c");
        collection.putIfAbsent("a", item("new"));
        collection.replaceAll(Map.of());

        assertThat(told).containsExactly("c", "c", "c", "all");
    }

    private record Told(List<String> told) implements Collection.Watcher {
        @Override
        public void changed(String id) {
            told.add(id);
        }

        @Override
        public void replaced() {
            told.add("all");
        }
    }

    private static ObjectNode item(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name);
    }
}
