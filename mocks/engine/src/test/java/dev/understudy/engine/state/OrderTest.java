package dev.understudy.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Order BY_VALUE = Order.of(List.of("/v"), "/id");

    /** From the first in the order to the last; values on one line are equal. */
    private static final List<List<String>> RISING = List.of(
            List.of("false"),
            List.of("true"),
            List.of("-1.5"),
            List.of("0", "0.0", "-0"),
            List.of("9", "9.00"),
            List.of("10", "1e1"),
            List.of("123456789012345678901234567890"),
            List.of("\"2024-01-01T00:00:00.000000001Z\"", "\"2024-01-01T01:00:00.000000001+01:00\""),
            List.of("\"2024-01-01T00:00:00.1Z\"", "\"2024-01-01t00:00:00.100z\""),
            List.of("\"2024-01-02T00:00:00Z\"", "\"2024-01-01T23:59:60Z\"", "\"2024-01-01T20:30:00-03:30\""),
            List.of("\"\""),
            List.of("\"10\""),
            List.of("\"2024-02-30T00:00:00Z\""),
            List.of("\"9\""),
            List.of("\"A\""),
            List.of("\"a\""),
            List.of("\"ab\""),
            List.of("\"\uFFFD\""),
            List.of("\"\uD83D\uDE00\""),
            List.of("[1]"),
            List.of("{\"a\":1}"),
            List.of("null"));

    @Test
    void putsEveryPairOfValuesIntoOneOrder() throws JsonProcessingException {
        for (int i = 0; i < RISING.size(); i++) {
            for (int j = 0; j < RISING.size(); j++) {
                for (String left : RISING.get(i)) {
                    for (String right : RISING.get(j)) {
                        assertThat(Integer.signum(BY_VALUE.comparator().compare(item("x", left), item("x", right))))
                                .as(left + " to " + right)
                                .isEqualTo(Integer.compare(i, j));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v", "-/v"})
    void putsWhatIsMissingLast(String key) throws JsonProcessingException {
        ObjectNode missing = JsonNodeFactory.instance.objectNode().put("id", "a");
        List<ObjectNode> items = new ArrayList<>(List.of(missing, item("b", "null"), item("c", "1"), item("d", "2")));
        items.sort(Order.of(List.of(key), "/id").comparator());

        assertThat(items.subList(2, 4)).containsExactly(missing, item("b", "null"));
    }

    @Test
    void lastlyDecidesById() throws JsonProcessingException {
        Order order = Order.of(List.of("-/v"), "/id");

        assertThat(order).hasToString("-/v,/id").isEqualTo(Order.of(List.of("-/v", "/id"), "/id"));
        assertThat(order.comparator().compare(item("a", "1"), item("b", "1"))).isNegative();
        assertThat(Order.of(List.of("-/id", "/v"), "/id")).hasToString("-/id,/v");
    }

    @Test
    void comparesKeysAsItComparesItems() throws JsonProcessingException {
        List<ObjectNode> items = new ArrayList<>();
        for (List<String> equal : RISING) {
            items.add(item("i" + items.size(), equal.get(0)));
        }
        Collections.shuffle(items, new Random(7));
        Order order = Order.of(List.of("-/v"), "/id");
        for (ObjectNode left : items) {
            for (ObjectNode right : items) {
                int wanted = order.comparator().compare(left, right);
                assertThat(order.compare(order.sortKey(left), order.sortKey(order.key(right))))
                        .isEqualTo(wanted);
            }
        }
    }

    @Test
    void refusesWhatIsNoPointer() {
        assertThatThrownBy(() -> Order.of(List.of("v"), "/id")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "2024-02-29T23:59:59.123456789123+23:59, 2024-02-29T00:00:59.123456789Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:60Z, +10000-01-01T00:00:00Z",
        "2024-01-01T00:00:00-00:00, 2024-01-01T00:00:00Z",
    })
    void readsInstants(String text, String instant) {
        assertThat(Order.instant(text(text))).hasToString("Optional[" + instant + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z", "2024-00-01T00:00:00Z", "2024-13-01T00:00:00Z", "2024-01-00T00:00:00Z",
                "2024-01-01T24:00:00Z", "2024-01-01T00:60:00Z", "2024-01-01T00:00:61Z", "2024-01-01T00:00:00",
                "2024-01-01 00:00:00Z", "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00+0100",
                        "2024-01-01T00:00:00+24:00",
                "2024-01-01T00:00:00+01:60", "2024-01-01T00:00:00ZZ", "2024-01-01T00:00:00.1", "20240101T000000Z.....",
                "٢٠٢٤-01-01T00:00:00Z", "+2024-01-01T00:00:00Z"
            })
    void knowsWhatIsNoInstant(String text) {
        assertThat(Order.instant(text(text))).isEmpty();
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static ObjectNode item(String id, String value) throws JsonProcessingException {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", id);
        item.set("v", JSON.readTree(value));
        return item;
    }
}
