package dev.understudy.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.OffsetDateTime;

/** The generated models as JSON. Instants are written as everywhere in the mock: in UTC, with three digits for a fraction. */
final class Models {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(OffsetDateTime.class, new InUtc()))
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
