package dev.understudy.engine.behaviour.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCostTest {
    private static final int MANY = 1_000_000;
    private static final int PAGE = 10;
    private static final int LOGARITHM = 21;

    /** A long list that counts how often anybody looks. */
    private static final class Looked extends AbstractList<ObjectNode> implements RandomAccess {
        private int looks;

        @Override
        public ObjectNode get(int index) {
            looks++;
            return JsonNodeFactory.instance.objectNode().put("id", "x").put("n", MANY - index);
        }

        @Override
        public int size() {
            return MANY;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ style: offset, offset: offset, limit: limit, default: 10, max: 10 }",
                "{ style: page-number, page: page, size: size, default: 10, max: 10 }",
                "{ style: two-way-cursor, after: token, before: before, size: size, default: 10, max: 10 }",
                "{ style: forward-token, token: token, size: size, default: 10, max: 10 }",
                "{ style: page-or-cursor, page: page, cursor: token, size: size, default: 10, max: 10 }",
            })
    void aPageCostsThePageAndNotTheList(String style) {
        Looked items = new Looked();
        Pages pages = Pages.of(style);
        Page first = pages.page(items, Pages.query());
        String parameter = style.contains("offset") ? "offset" : style.contains("page-number") ? "page" : "token";
        boolean isNumber = !parameter.equals("token");
        items.looks = 0;

        Page second = pages.page(
                items, Pages.query(parameter, isNumber ? first.fact("next").asInt() : first.fact("next")));

        assertThat(second.items().get(0).path("n").asInt()).isEqualTo(MANY - PAGE);
        assertThat(items.looks).isLessThan(2 * PAGE + LOGARITHM);
    }
}
