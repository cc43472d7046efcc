package dev.understudy.engine.state.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.SortedList;
import dev.understudy.engine.time.MovableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index answers is what one finds by going through all items, whatever happened to them. */
class IndexLawTest {
    private static final Order BY_MADE = Order.of(List.of("-/made"), "/id");
    private static final Order BY_TOUCHED = Order.of(List.of("/touched", "-/kind"), "/id");
    private static final List<Order> ORDERS = List.of(BY_MADE, BY_TOUCHED);

    /** What stands at a pointer; where it is {@code many}, its elements. */
    private record At(String pointer, boolean isMany) implements Field {
        @Override
        public JsonNode of(ObjectNode item) {
            JsonNode found = item.at(pointer);
            return isMany && !found.isArray() ? item.arrayNode().add(MissingNode.getInstance()) : found;
        }
    }

    private static final Field STATE = new At("/state", false);
    private static final Field KIND = new At("/kind", false);
    private static final Field KIND_AS_TEXT = new TextAt(JsonPointer.compile("/kind"));
    private static final Field MADE = new At("/made", false);
    private static final Field TOUCHED = new At("/touched", false);
    private static final Field TAGS = new At("/tags", true);
    private static final IndexPlan PLAN =
            new IndexPlan(ORDERS, List.of(STATE, KIND, KIND_AS_TEXT, MADE, TOUCHED, TAGS));

    private final MovableClock clock = MovableClock.frozenAt(Ageing.START);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void answersAsIfItHadLookedAtEverything(long seed) {
        Random random = new Random(seed);
        Ageing items = new Ageing(random);
        Index index = Index.of(items.collection, PLAN, Ageing::look, clock);
        Instant now = Ageing.START;
        for (int round = 0; round < 150; round++) {
            for (int i = changes(random); i > 0; i--) {
                items.write(now);
            }
            if (random.nextInt(60) == 0) {
                items.replaceAll(now);
            }
            clock.set(moved(now, random));
            now = clock.instant();
            if (random.nextBoolean()) {
                index.settle(now);
            }
            Rule rule = rule(random, now, 2);
            Order order = ORDERS.get(random.nextInt(ORDERS.size()));

            assertThat(all(index.select(rule, order, now)))
                    .as("seed %s, round %s: %s", seed, round, rule)
                    .isEqualTo(items.expected(rule, order, now));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void aListStaysAsItWasWhenItWasAskedFor(long seed) {
        Random random = new Random(seed);
        Ageing items = new Ageing(random);
        Index index = Index.of(items.collection, PLAN, Ageing::look, clock);
        for (int i = 0; i < 700; i++) {
            items.write(Ageing.START);
        }
        List<ObjectNode> expected = items.expected(Rule.always(), BY_TOUCHED, Ageing.START);
        SortedList list = index.select(Rule.always(), BY_TOUCHED, Ageing.START);
        for (int i = 0; i < 700; i++) {
            items.write(Ageing.START.plusSeconds(60));
            index.select(Rule.always(), BY_TOUCHED, Ageing.START.plusSeconds(60));
        }

        assertThat(all(list)).isEqualTo(expected);
    }

    @Test
    void whoBeganEarlierIsAnsweredAsOfWhatALaterOneSaw() {
        Ageing items = new Ageing(new Random(21));
        Index index = Index.of(items.collection, PLAN, Ageing::look, clock);
        items.write(Ageing.START);
        clock.set(Ageing.START.plusSeconds(300));
        index.select(Rule.always(), BY_TOUCHED, clock.instant());
        items.write(Ageing.START);

        assertThat(all(index.select(Rule.always(), BY_TOUCHED, Ageing.START)))
                .isEqualTo(items.expected(Rule.always(), BY_TOUCHED, clock.instant()));
    }

    private static int changes(Random random) {
        return List.of(0, 0, 1, 3, 20, 600).get(random.nextInt(6));
    }

    /** Mostly on, sometimes back. */
    private static Instant moved(Instant now, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> now.minusMillis(random.nextInt(100_000));
            case 1 -> now.plusSeconds(1000);
            case 2 -> now.plusMillis(random.nextInt(5000));
            default -> now.plusSeconds(random.nextInt(30));
        };
    }

    private static Rule rule(Random random, Instant now, int depth) {
        int kind = random.nextInt(depth == 0 ? 7 : 10);
        return switch (kind) {
            case 0 -> Rule.always();
            case 1 -> new Rule.Of(STATE, Wanted.oneOf(choices(random)));
            case 2 -> new Rule.Of(KIND, Wanted.oneOf(choices(random)));
            case 3 -> new Rule.Of(KIND_AS_TEXT, Wanted.oneOf(List.of(TextNode.valueOf("" + random.nextInt(3)))));
            case 4 -> new Rule.Of(random.nextBoolean() ? MADE : TOUCHED, Wanted.in(span(random, now)));
            case 5 -> new Rule.Of(TAGS, Wanted.oneOf(choices(random)));
            case 6 -> new Rule.Of(KIND, Wanted.where(value -> value.asText().contains("a")));
            case 7 -> new Rule.Not(rule(random, now, depth - 1));
            case 8 -> new Rule.Every(List.of(rule(random, now, depth - 1), rule(random, now, depth - 1)));
            default -> new Rule.Either(List.of(rule(random, now, depth - 1), rule(random, now, depth - 1)));
        };
    }

    private static List<JsonNode> choices(Random random) {
        List<JsonNode> all = List.of(
                TextNode.valueOf("a"),
                TextNode.valueOf("A"),
                TextNode.valueOf("t1"),
                TextNode.valueOf("nowhere"),
                IntNode.valueOf(1),
                DoubleNode.valueOf(2.0),
                IntNode.valueOf(3),
                MissingNode.getInstance());
        List<JsonNode> some = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    private static Span span(Random random, Instant now) {
        Instant instant = now.minusSeconds(random.nextInt(200));
        return switch (random.nextInt(5)) {
            case 0 -> Span.before(instant);
            case 1 -> Span.until(instant);
            case 2 -> Span.from(instant);
            case 3 -> Span.after(instant);
            default -> Span.at(instant);
        };
    }

    private static List<ObjectNode> all(SortedList list) {
        List<ObjectNode> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            ObjectNode item = list.get(i);
            assertThat(list.order().compare(list.key(i), list.order().sortKey(item)))
                    .isZero();
            all.add(item);
        }
        return all;
    }
}
