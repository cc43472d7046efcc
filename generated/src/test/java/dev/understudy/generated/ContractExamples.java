package dev.understudy.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bodies that a contract gives as examples, of requests and of responses. */
final class ContractExamples {
    private final JsonNode document;
    private final List<BodyExample> examples = new ArrayList<>();

    /**
     * @param label operation, status and name, for people
     * @param schema where the schema of the body stands in the document
     */
    record BodyExample(String label, String schema, JsonNode value) {}

    private ContractExamples(JsonNode document) {
        this.document = document;
    }

    /** The contract in one file, as the specs jar has it. */
    static JsonNode document(String api) {
        try {
            return JsonMapper.builder().build().readTree(text(api, "openapi.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of an edition. */
    static String text(String api, String edition) {
        String resource = "/understudy/editions/" + api + "/" + edition;
        try (InputStream stream = ContractExamples.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<BodyExample> of(JsonNode document) {
        ContractExamples found = new ContractExamples(document);
        document.path("paths").forEach(item -> item.properties().forEach(member -> {
            if (member.getValue().has("responses")) {
                found.operation(member.getValue());
            }
        }));
        return Collections.unmodifiableList(found.examples);
    }

    /** The defaults of properties, by the property's name. */
    static Map<String, JsonNode> defaults(JsonNode document) {
        Map<String, JsonNode> defaults = new HashMap<>();
        document.at("/components/schemas").forEach(schema -> schema.path("properties").properties().forEach(property -> {
            if (property.getValue().has("default")) {
                defaults.put(property.getKey(), property.getValue().get("default"));
            }
        }));
        return defaults;
    }

    private void operation(JsonNode operation) {
        String id = operation.path("operationId").asText();
        contents(id + " request", operation.path("requestBody"));
        operation
                .path("responses")
                .properties()
                .forEach(response -> contents(id + " " + response.getKey(), response.getValue()));
    }

    private void contents(String label, JsonNode holder) {
        for (JsonNode mediaType : follow(holder).path("content")) {
            String schema = mediaType.path("schema").path("$ref").asText();
            for (Map.Entry<String, JsonNode> example :
                    follow(mediaType.path("examples")).properties()) {
                JsonNode value = follow(example.getValue()).path("value");
                examples.add(new BodyExample(label + " " + example.getKey(), schema.substring(1), value));
            }
        }
    }

    private JsonNode follow(JsonNode node) {
        return node.has("$ref") ? follow(document.at(node.get("$ref").asText().substring(1))) : node;
    }
}
