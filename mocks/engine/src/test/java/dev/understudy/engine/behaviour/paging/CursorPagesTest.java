package dev.understudy.engine.behaviour.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.SortedList;
import dev.understudy.engine.validate.RequestValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CursorPagesTest {
    private static final String TWO_WAY =
            "{ style: two-way-cursor, after: after, before: before, size: size, default: 3, max: 5, clamp: true }";
    private static final String EITHER =
            "{ style: page-or-cursor, page: page, cursor: token, direction: direction, size: size, default: 3, max: 5 }";
    private static final String REFUSED =
            "bad-format query parameter \"%s\": expected a cursor that came with a page of this very query, got ";

    private final Pages twoWay = Pages.of(TWO_WAY).with(8);
    private final Pages either = Pages.of(EITHER).with(8);

    @Test
    void theFirstPageHasNothingBeforeAndTheLastNothingAfter() {
        Page first = twoWay.page();
        Page second = twoWay.page("after", first.fact("next"));
        Page third = twoWay.page("after", second.fact("next"));

        assertThat(Pages.ids(first)).containsExactly("item-8", "item-6", "item-7");
        assertThat(first.facts()).containsEntry("previous", nothing()).doesNotContainEntry("next", nothing());
        assertThat(Pages.ids(second)).containsExactly("item-4", "item-5", "item-2");
        assertThat(second.facts()).doesNotContainEntry("previous", nothing()).doesNotContainEntry("next", nothing());
        assertThat(Pages.ids(third)).containsExactly("item-3", "item-1");
        assertThat(third.facts()).doesNotContainEntry("previous", nothing()).containsEntry("next", nothing());
    }

    @Test
    void thePageBeforeIsTheOneJustBefore() {
        Page first = twoWay.page();
        Page second = twoWay.page("after", first.fact("next"));

        assertThat(twoWay.page("before", second.fact("previous"))).isEqualTo(first);
        assertThat(Pages.ids(twoWay.page("before", second.fact("previous"), "size", 2)))
                .containsExactly("item-6", "item-7");
    }

    @Test
    void bothCursorsBoundThePage() {
        Page first = twoWay.page("size", 2);
        JsonNode start = first.fact("next");
        JsonNode end = twoWay.page("size", 5, "after", start).fact("next");

        Page within = twoWay.page("after", start, "before", end);
        assertThat(Pages.ids(within)).containsExactly("item-7", "item-4", "item-5");
        Page rest = twoWay.page("after", within.fact("next"), "before", end);
        assertThat(Pages.ids(rest)).containsExactly("item-2", "item-3");
        assertThat(rest.facts()).containsEntry("next", nothing());
        assertThat(Pages.ids(twoWay.page("after", end, "before", start))).isEmpty();
    }

    @Test
    void sizesAreClampedAndTold() {
        assertThat(twoWay.page("size", 99).facts()).containsEntry("size", IntNode.valueOf(5));
        assertThat(twoWay.page("size", 0).facts()).containsEntry("size", IntNode.valueOf(1));
        assertThat(Pages.facts(either.page("size", 5)))
                .startsWith("count=5 total=8 size=5 page=1 pages=2 offset=0 next=");
        assertThat(either.refusals("size", 6))
                .containsExactly("too-large query parameter \"size\": expected an integer from 1 to 5, got 6");
    }

    @Test
    void aPageThatHasRunEmptyLeadsBack() {
        JsonNode cursor = twoWay.page("size", 5).fact("next");
        while (twoWay.items().size() > 5) {
            twoWay.remove(5);
        }
        Page empty = twoWay.page("after", cursor);

        assertThat(empty.items()).isEmpty();
        assertThat(Pages.ids(twoWay.page("before", empty.fact("previous"))))
                .containsExactly("item-7", "item-4", "item-5");
    }

    @Test
    void forgedAndForeignCursorsAreRefused() {
        JsonNode cursor = twoWay.page().fact("next");
        Map<String, JsonNode> query = Pages.query("after", cursor);

        assertThat(twoWay.ask(query, "a fingerprint", "a world")).isInstanceOf(Page.class);
        assertThat(twoWay.ask(query, "another query", "a world")).isInstanceOf(PageRefused.class);
        assertThat(twoWay.ask(query, "a fingerprint", "another world")).isInstanceOf(PageRefused.class);
        assertThat(twoWay.refusals("after", "x", "before", ""))
                .containsExactly(REFUSED.formatted("after") + "\"x\"", REFUSED.formatted("before") + "\"\"");
        assertThat(twoWay.refusals("after", 7)).containsExactly(REFUSED.formatted("after") + "7");
        assertThat(either.refusals("token", cursor)).hasSize(1);
    }

    @Test
    void cursorsOfOtherPathsAndOperationsAreRefused() {
        Cursors here = new Cursors(Pages.CODEC, CursorLook.URL_SAFE, "listRuns", false);
        Cursors there = new Cursors(Pages.CODEC, CursorLook.URL_SAFE, "listSteps", false);
        Cut cut = new Cut(List.of(IntNode.valueOf(1)), true);
        assertThat(here.write(cut, request("a", Pages.ORDER, "f"), "asc"))
                .isNotEqualTo(here.write(cut, request("b", Pages.ORDER, "f"), "asc"))
                .isNotEqualTo(here.write(cut, request("a", Order.of(List.of("/n"), "/id"), "f"), "asc"))
                .isNotEqualTo(here.write(cut, request("a", Pages.ORDER, "g"), "asc"))
                .isNotEqualTo(here.write(cut, request("a", Pages.ORDER, "f"), "desc"))
                .isNotEqualTo(there.write(cut, request("a", Pages.ORDER, "f"), "asc"));
    }

    @Test
    void cursorsBoundToTheOrderOutliveOtherConditions() {
        Pages pages =
                Pages.of(TWO_WAY.replace("clamp: true", "bound-to: order")).with(8);
        Map<String, JsonNode> query = Pages.query("after", pages.page().fact("next"));

        assertThat(pages.ask(query, "another query", "a world")).isInstanceOf(Page.class);
        assertThat(pages.ask(query, "a fingerprint", "another world")).isInstanceOf(PageRefused.class);
    }

    @Test
    void pageAndCursorTogetherAreRefused() {
        JsonNode cursor = either.page().fact("next");

        assertThat(either.refusals("page", 1, "token", cursor))
                .containsExactly(
                        "refused-parameter query parameter \"page\": must not be sent together with \"token\"");
    }

    @Test
    void whoeverCountsPagesGetsNoCursor() {
        assertThat(Pages.facts(either.page("page", 2)))
                .isEqualTo("count=3 total=8 size=3 page=2 pages=3 offset=3 next=null previous=null");
        assertThat(either.page("page", 4).items()).isEmpty();
        assertThat(either.page("page", 2, "direction", "asc")).isEqualTo(either.page("page", 2));
    }

    @Test
    void cursorsAreGoodForOneDirection() {
        JsonNode ascending = either.page("direction", "asc").fact("next");

        assertThat(Pages.ids(either.page("direction", "asc", "token", ascending)))
                .containsExactly("item-5", "item-4", "item-7");
        assertThat(either.refusals("direction", "desc", "token", ascending)).hasSize(1);
        assertThat(either.refusals("token", ascending)).hasSize(1);
        assertThat(either.refusals("direction", "up"))
                .containsExactly("not-in-enum query parameter \"direction\": expected one of asc, desc, got \"up\"");
    }

    private static PageRequest request(String path, Order order, String fingerprint) {
        RequestValues values =
                new RequestValues(Map.of("id", TextNode.valueOf(path)), Map.of(), Map.of(), Map.of(), Optional.empty());
        return new PageRequest(values, SortedList.of(List.of(), order), fingerprint, "world");
    }

    private static JsonNode nothing() {
        return NullNode.getInstance();
    }
}
