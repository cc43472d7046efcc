package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.spec.Problems;
import java.util.Set;

/** Bytes are <code>type: string</code> with <code>format: binary</code>, or {@code byte} when they are base64. */
final class BinaryFormats implements Rule {

    @Override
    public String code() {
        return "binary-format";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.contents()
                .forEach(content -> content.schema().ifPresent(schema -> {
                    if (isBytes(content.mediaType())
                            && !contract.follow(schema.pointer())
                                    .path("format")
                                    .asText()
                                    .equals("binary")) {
                        problems.add(
                                code(),
                                contract.locate(content.pointer()),
                                "expected type: string, format: binary for " + content.mediaType());
                    }
                }));
        contract.schemas().forEach(place -> {
            JsonNode schema = place.schema();
            boolean isBase64 = schema.path("contentEncoding").asText().equals("base64");
            if (isBase64 && !schema.path("format").asText().equals("byte")) {
                problems.add(
                        code(),
                        contract.locate(place.pointer()),
                        "base64 text wants format: byte beside contentEncoding");
            }
        });
    }

    private static boolean isBytes(MediaType type) {
        return Set.of("image", "audio", "video", "font").contains(type.type())
                || type.essence().equals("application/octet-stream");
    }
}
