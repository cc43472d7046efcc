package dev.understudy.engine.behaviour.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walking over the pages meets each item once and in order, whichever the style. */
class WalkLawTest {
    private static final int SAMPLES = 150;

    /**
     * A way to walk.
     *
     * @param next the parameter that takes the page on
     * @param fact the fact to send in it
     * @param fixed sent with every request
     * @param reversed whether the list is met from its end
     */
    private record Way(
            String name, String page, String next, String fact, Map<String, JsonNode> fixed, boolean reversed) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> cursorWays() {
        String twoWay = "{ style: two-way-cursor, after: after, before: before, size: size, default: 5, max: 50 }";
        String token =
                "{ style: forward-token, token: token, size: size, default: 5, max: 50, look: iv-and-ciphertext }";
        String either = "{ style: page-or-cursor, page: page, cursor: token, direction: direction, size: size,"
                + " default: 5, max: 50 }";
        return Stream.of(
                new Way("two-way-cursor", twoWay, "after", "next", Map.of(), false),
                new Way("forward-token", token, "token", "next", Map.of(), false),
                new Way("page-or-cursor", either, "token", "next", Map.of(), false),
                new Way("descending", either, "token", "next", Pages.query("direction", "desc"), false),
                new Way("ascending", either, "token", "next", Pages.query("direction", "asc"), true));
    }

    static Stream<Way> ways() {
        String offset = "{ style: offset, offset: offset, limit: size, default: 5, max: 50 }";
        String number = "{ style: page-number, page: page, size: size, default: 5, max: 50 }";
        return Stream.concat(
                Stream.of(
                        new Way("offset", offset, "offset", "next", Map.of(), false),
                        new Way("page-number", number, "page", "next", Map.of(), false)),
                cursorWays());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void meetsEachItemOnce(Way way) {
        for (int count = 0; count < 40; count++) {
            for (int size : new int[] {1, 2, 3, 7, 50}) {
                Pages pages = Pages.of(way.page()).with(count);
                List<ObjectNode> met = new ArrayList<>();
                walk(pages, way, size, Pages.query(), met, () -> {});
                assertThat(met).as("%s items by %s", count, size).isEqualTo(inOrder(pages, way));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cursorWays")
    void meetsEachItemThatStaysWhileOthersComeAndGo(Way way) {
        for (int seed = 0; seed < SAMPLES; seed++) {
            Random random = new Random(seed);
            Pages pages = Pages.of(way.page()).with(random.nextInt(40));
            Set<ObjectNode> everThere = new HashSet<>(pages.items());
            Set<ObjectNode> alwaysThere = new HashSet<>(pages.items());
            int[] made = {1000};
            List<ObjectNode> met = new ArrayList<>();
            walk(pages, way, 1 + random.nextInt(6), Pages.query(), met, () -> {
                change(pages, random, made);
                everThere.addAll(pages.items());
                alwaysThere.retainAll(pages.items());
            });
            assertSound(met, alwaysThere, everThere, way, "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("backwards")
    void meetsEachItemOnTheWayBack(Way way) {
        for (int seed = 0; seed < SAMPLES; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(6);
            Pages pages = Pages.of(way.page()).with(1 + random.nextInt(40));
            List<ObjectNode> there = new ArrayList<>();
            Page last = walk(
                    pages,
                    new Way("", way.page(), "after", "next", Map.of(), false),
                    size,
                    Pages.query(),
                    there,
                    () -> {});
            assertThat(last.fact("next").isNull()).isTrue();
            Set<ObjectNode> everThere = new HashSet<>(pages.items());
            Set<ObjectNode> alwaysThere = new HashSet<>(pages.items());
            int[] made = {1000};
            boolean changes = seed % 2 == 0;
            List<ObjectNode> met = new ArrayList<>(last.items());
            Collections.reverse(met);
            JsonNode previous = last.fact("previous");
            while (!previous.isNull()) {
                if (changes) {
                    change(pages, random, made);
                    everThere.addAll(pages.items());
                    alwaysThere.retainAll(pages.items());
                }
                Page page = pages.page("before", previous, "size", size);
                List<ObjectNode> reversed = new ArrayList<>(page.items());
                Collections.reverse(reversed);
                met.addAll(reversed);
                previous = page.fact("previous");
            }
            if (!changes) {
                assertThat(reversedOf(met)).as("seed " + seed).isEqualTo(pages.items());
            }
            assertSound(reversedOf(met), alwaysThere, everThere, way, "seed " + seed);
        }
    }

    static Stream<Way> backwards() {
        return cursorWays().filter(way -> way.next().equals("after"));
    }

    private static Page walk(
            Pages pages, Way way, int size, Map<String, JsonNode> start, List<ObjectNode> met, Runnable between) {
        Map<String, JsonNode> query = start;
        query.putAll(way.fixed());
        query.putAll(Pages.query("size", size));
        while (true) {
            Page page = (Page) pages.ask(query, "a fingerprint", "a world");
            met.addAll(page.items());
            JsonNode next = page.fact(way.fact());
            if (next.isNull()) {
                return page;
            }
            assertThat(met).as("a walk has an end").hasSizeLessThan(10_000);
            boolean isNumber = next.asText().matches("\\d+") && !way.next().equals("token");
            query.put(way.next(), isNumber ? Pages.query("x", next.asInt()).get("x") : next);
            between.run();
        }
    }

    private static void change(Pages pages, Random random, int[] made) {
        for (int i = random.nextInt(4); i > 0; i--) {
            if (random.nextInt(5) < 3 && !pages.items().isEmpty()) {
                pages.remove(random.nextInt(pages.items().size()));
            } else if (made[0] < 1040) {
                made[0]++;
                pages.add(random.nextInt(60) * 100_000 + made[0]);
            }
        }
    }

    private static void assertSound(
            List<ObjectNode> met, Set<ObjectNode> alwaysThere, Set<ObjectNode> everThere, Way way, String sample) {
        assertThat(met).as(sample).doesNotHaveDuplicates().containsAll(alwaysThere);
        assertThat(everThere).as(sample).containsAll(met);
        assertThat(way.reversed() ? reversedOf(met) : met).as(sample).isSortedAccordingTo(Pages.ORDER.comparator());
    }

    private static List<ObjectNode> inOrder(Pages pages, Way way) {
        return way.reversed() ? reversedOf(pages.items()) : pages.items();
    }

    private static List<ObjectNode> reversedOf(List<ObjectNode> items) {
        List<ObjectNode> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }
}
