package dev.understudy.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0",
        "1e2, 100",
        "0.10, 0.10",
        "1e-7, 0.0000001",
        "1e999999999, 1E+999999999",
        "-1e-99999, -1E-99999"
    })
    void writesNumbersExactlyAndHugeOnesWithExponents(String number, String json) {
        assertThat(text(DecimalNode.valueOf(new BigDecimal(number)))).isEqualTo(json);
    }

    @Test
    void writesUtf8WithoutBlanks() {
        assertThat(text(JsonNodeFactory.instance.objectNode().put("é", 1).set("b", TextNode.valueOf("\"\n"))))
                .isEqualTo("{\"é\":1,\"b\":\"\\\"\\n\"}");
    }

    private static String text(JsonNode value) {
        return new String(JsonBody.bytes(value), StandardCharsets.UTF_8);
    }
}
