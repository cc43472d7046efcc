package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** 3.0 says by {@code format} how bytes stand in text: {@code byte} is base64, {@code binary} the bytes themselves. */
final class EncodedText implements SchemaRewrite {

    @Override
    public void rewrite(ObjectNode schema) {
        String encoding = schema.path("contentEncoding").asText();
        boolean isBytes = schema.path("contentMediaType").asText().equals("application/octet-stream");
        if (!schema.has("format") && (encoding.equals("base64") || isBytes)) {
            schema.put("format", encoding.equals("base64") ? "byte" : "binary");
        }
        schema.remove("contentEncoding");
        schema.remove("contentMediaType");
    }
}
