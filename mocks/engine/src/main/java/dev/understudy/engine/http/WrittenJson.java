package dev.understudy.engine.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A JSON object that is sent again and again, and written once. Whoever has it must not change it. */
@SuppressWarnings("unchecked") // of how Jackson overrides deepCopy
public final class WrittenJson extends ObjectNode {
    private static final long serialVersionUID = 1;

    private final SerializedString text;

    private WrittenJson(ObjectNode object) {
        super(JsonNodeFactory.instance);
        setAll(object);
        this.text = new SerializedString(new String(JsonBody.bytes(object), StandardCharsets.UTF_8));
    }

    public static WrittenJson of(ObjectNode object) {
        return new WrittenJson(object);
    }

    /** How long it is on the wire. */
    public int bytes() {
        return text.asUnquotedUTF8().length;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeRawValue(text);
    }
}
