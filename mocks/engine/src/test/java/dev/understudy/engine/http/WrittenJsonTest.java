package dev.understudy.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WrittenJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode object = read("""
            {"name":"Zo\u00eb \ud83d\ude00 \\"q\\" \\u0007","n":1.50,"deep":{"list":[1,null,true]},"empty":{}}""");
    private final WrittenJson written = WrittenJson.of(object);

    @Test
    void itGoesOverTheWireAsTheObjectWould() {
        ArrayNode several = MAPPER.createArrayNode().add(written).add(1).add(written);
        ArrayNode plain = MAPPER.createArrayNode().add(object).add(1).add(object);

        assertThat(JsonBody.bytes(written)).isEqualTo(JsonBody.bytes(object));
        assertThat(JsonBody.bytes(several)).isEqualTo(JsonBody.bytes(plain));
        assertThat(written.bytes()).isEqualTo(JsonBody.bytes(object).length);
        assertThat(new String(JsonBody.bytes(written), StandardCharsets.UTF_8)).contains("Zo\u00eb");
    }

    @Test
    void itReadsAsTheObjectDoes() throws IOException {
        assertThat(written).isEqualTo(object);
        assertThat(written.at("/deep/list/2").booleanValue()).isTrue();
        assertThat(MAPPER.readTree(written.toString())).isEqualTo(MAPPER.readTree(object.toString()));
        StringWriter text = new StringWriter();
        MAPPER.writeValue(text, written);
        assertThat(MAPPER.readTree(text.toString())).isEqualTo(MAPPER.readTree(object.toString()));
    }

    @Test
    void aCopyOfItMayBeChanged() {
        ObjectNode copy = written.deepCopy().put("n", 2);

        assertThat(new String(JsonBody.bytes(copy), StandardCharsets.UTF_8)).contains("\"n\":2");
        assertThat(JsonBody.bytes(written)).isEqualTo(JsonBody.bytes(object));
    }

    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
