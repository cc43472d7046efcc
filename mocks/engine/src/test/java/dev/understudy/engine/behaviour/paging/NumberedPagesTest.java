package dev.understudy.engine.behaviour.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedPagesTest {
    private final Pages byOffset = Pages.of("{ style: offset, offset: offset, limit: limit, default: 4, max: 5 }")
            .with(10);
    private final Pages byNumber = Pages.of("{ style: page-number, page: page, size: size, default: 4, max: 5 }")
            .with(10);
    private final Pages clamped = Pages.of(
                    "{ style: page-number, page: page, size: size, default: 4, max: 5, clamp: true }")
            .with(10);

    @ParameterizedTest
    @CsvSource({
        "0, 4, count=4 total=10 size=4 page=1 pages=3 offset=0 next=4 previous=null",
        "4, 4, count=4 total=10 size=4 page=2 pages=3 offset=4 next=8 previous=0",
        "8, 4, count=2 total=10 size=4 page=3 pages=3 offset=8 next=null previous=4",
        "3, 5, count=5 total=10 size=5 page=1 pages=2 offset=3 next=8 previous=0",
        "10, 5, count=0 total=10 size=5 page=3 pages=2 offset=10 next=null previous=5",
        "1000, 5, count=0 total=10 size=5 page=201 pages=2 offset=1000 next=null previous=5",
        "0, 0, count=0 total=10 size=0 page=1 pages=0 offset=0 next=null previous=null",
    })
    void offsetsCountItems(int offset, int limit, String facts) {
        assertThat(Pages.facts(byOffset.page("offset", offset, "limit", limit))).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 4, count=4 total=10 size=4 page=1 pages=3 offset=0 next=2 previous=null",
        "2, 4, count=4 total=10 size=4 page=2 pages=3 offset=4 next=3 previous=1",
        "3, 4, count=2 total=10 size=4 page=3 pages=3 offset=8 next=null previous=2",
        "4, 4, count=0 total=10 size=4 page=4 pages=3 offset=10 next=null previous=3",
        "2147483647, 5, count=0 total=10 size=5 page=2147483647 pages=2 offset=10 next=null previous=2",
    })
    void numbersCountPages(int page, int size, String facts) {
        assertThat(Pages.facts(byNumber.page("page", page, "size", size))).isEqualTo(facts);
        assertThat(Pages.facts(clamped.page("page", page, "size", size))).isEqualTo(facts);
    }

    @Test
    void sayingNothingGetsTheFirstPage() {
        Page page = byOffset.page();

        assertThat(Pages.facts(page)).isEqualTo("count=4 total=10 size=4 page=1 pages=3 offset=0 next=4 previous=null");
        assertThat(page.items()).isEqualTo(byOffset.items().subList(0, 4));
        assertThat(page.facts())
                .containsEntry("items", JsonNodeFactory.instance.arrayNode().addAll(page.items()))
                .containsEntry("count", IntNode.valueOf(4));
        assertThat(byNumber.page()).isEqualTo(byNumber.page("page", 1, "size", 4));
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        String none = "count=0 total=0 size=4 page=1 pages=0 offset=0 next=null previous=null";
        assertThat(Pages.facts(Pages.of("{ style: offset, offset: offset, limit: limit, default: 4, max: 5 }")
                        .page()))
                .isEqualTo(none);
        assertThat(Pages.facts(Pages.of("{ style: page-number, page: page, size: size, default: 4, max: 5 }")
                        .page()))
                .isEqualTo(none);
    }

    @Test
    void numbersOutOfBoundsAreRefused() {
        assertThat(byOffset.refusals("offset", -1, "limit", 6))
                .containsExactly(
                        "too-small query parameter \"offset\": expected an integer of at least 0, got -1",
                        "too-large query parameter \"limit\": expected an integer from 0 to 5, got 6");
        assertThat(byNumber.refusals("page", 0, "size", "all"))
                .containsExactly(
                        "too-small query parameter \"page\": expected an integer of at least 1, got 0",
                        "wrong-type query parameter \"size\": expected an integer from 1 to 5, got \"all\"");
    }

    @Test
    void numbersOutOfBoundsAreClampedWhereTheServiceDoesSo() {
        assertThat(Pages.facts(clamped.page("page", -3, "size", 6)))
                .isEqualTo("count=5 total=10 size=5 page=1 pages=2 offset=0 next=2 previous=null");
        assertThat(Pages.facts(clamped.page("size", 0))).contains("size=1 ");
        assertThat(clamped.refusals("page", "one"))
                .containsExactly("wrong-type query parameter \"page\": expected an integer of at least 1, got \"one\"");
    }

    @Test
    void numbersAreReadByValue() {
        assertThat(byNumber.ask(number("page", "2.0"), "", "")).isEqualTo(byNumber.page("page", 2));
        assertThat(byNumber.ask(number("page", "1e400000000"), "", "")).isInstanceOfSatisfying(Page.class, page -> {
            assertThat(page.items()).isEmpty();
            assertThat(page.fact("page")).hasToString(Long.toString(Long.MAX_VALUE));
        });
        assertThat(byOffset.ask(number("offset", "1e400000000"), "", "")).isInstanceOf(Page.class);
        assertThat(byNumber.ask(number("page", "1.5"), "", "")).isInstanceOf(PageRefused.class);
        assertThat(byNumber.ask(number("page", "1e-400000000"), "", "")).isInstanceOf(PageRefused.class);
    }

    private static Map<String, JsonNode> number(String name, String value) {
        return Pages.query(name, DecimalNode.valueOf(new BigDecimal(value)));
    }
}
