package dev.understudy.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.understudy.engine.state.Order;
import java.io.IOException;
import java.time.OffsetDateTime;

/** The generated models as JSON. Instants are written as everywhere in the mock: in UTC, with three digits for a fraction. */
final class Models {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(OffsetDateTime.class, new InUtc())
                    .addDeserializer(OffsetDateTime.class, new AsInstant()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Models() {}

    private static final class InUtc extends JsonSerializer<OffsetDateTime> {
        @Override
        public void serialize(OffsetDateTime value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(value.toInstant().toString());
        }
    }

    /** Reads what the contract calls a date-time, leap seconds and all, which the platform's parser does not. */
    private static final class AsInstant extends JsonDeserializer<OffsetDateTime> {
        @Override
        public OffsetDateTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            return Order.instant(TextNode.valueOf(text))
                    .map(Times::inUtc)
                    .orElseThrow(() -> new JsonParseException(json, "No instant: " + text));
        }
    }

    /** @throws IllegalStateException when the tree is not what the contract says, which has been looked at before */
    static <T> T read(JsonNode tree, Class<T> model) {
        try {
            return MAPPER.treeToValue(tree, model);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sound body that is no " + model.getSimpleName(), e);
        }
    }

    static JsonNode tree(Object model) {
        return MAPPER.valueToTree(model);
    }

    static byte[] bytes(Object model) {
        try {
            return MAPPER.writeValueAsBytes(model);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A model that cannot be written", e);
        }
    }
}
