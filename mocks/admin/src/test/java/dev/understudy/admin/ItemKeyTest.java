package dev.understudy.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order-fulfilment | order-1 | order-fulfilment,order-1",
                "a,b              | c       | a%2Cb,c",
                "a%2Cb            | c%      | a%252Cb,c%25",
                "''               | c       | ,c",
                "%25              | ,,      | %2525,%2C%2C"
            })
    void isReadBackAsItWasWritten(String first, String second, String key) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", second);
        item.putObject("of").put("name", first);

        assertThat(ItemKey.of(item, List.of("/of/name", "/id"))).isEqualTo(key);
        assertThat(ItemKey.values(key)).containsExactly(first, second);
    }
}
