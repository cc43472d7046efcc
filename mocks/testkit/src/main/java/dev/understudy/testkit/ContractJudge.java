package dev.understudy.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.understudy.engine.http.MockResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges answers by a published document, with the schema library's own reading of OpenAPI 3.1 and nothing of the
 * engine's: neither its model nor its validators. Formats are asserted. Safe to share between threads.
 */
public final class ContractJudge {
    private static final String IRI = "urn:understudy:document";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private ContractJudge(JsonNode document) {
        this.document = document;
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(IRI, document.toString())).schemaRegistryConfig(config));
    }

    /** @param document an OpenAPI 3.1 document in one piece, as JSON */
    public static ContractJudge of(String document) {
        try {
            return new ContractJudge(MAPPER.readTree(document));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document itself, for tests that look into it. */
    public JsonNode document() {
        return document;
    }

    /**
     * Everything in an answer that the contract does not allow.
     *
     * @param path the template, such as {@code /runs/{id}}
     */
    public List<String> judge(String method, String path, MockResponse answer) {
        String operation = "/paths/" + escape(path) + "/" + method.toLowerCase(Locale.ROOT);
        String response = response(operation, answer.status());
        if (document.at(response).isMissingNode()) {
            return List.of("the status " + answer.status() + " is not documented");
        }
        List<String> findings = new ArrayList<>();
        String place = follow(response);
        document.at(place)
                .path("headers")
                .fieldNames()
                .forEachRemaining(name -> judgeHeader(place + "/headers/" + escape(name), name, answer, findings));
        judgeBody(place, answer, findings);
        return findings;
    }

    /** What a schema finds wrong with a value. */
    public List<String> judge(String schemaPointer, JsonNode value) {
        return schema(schemaPointer).validate(value.toString(), InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** Where references lead in the end. */
    public String follow(String pointer) {
        JsonNode reference = document.at(pointer).path("$ref");
        return reference.isTextual() ? follow(reference.textValue().substring(1)) : pointer;
    }

    private String response(String operation, int status) {
        for (String key : new String[] {String.valueOf(status), status / 100 + "XX", "default"}) {
            String pointer = operation + "/responses/" + key;
            if (!document.at(pointer).isMissingNode()) {
                return pointer;
            }
        }
        return operation + "/responses/" + status;
    }

    private void judgeHeader(String pointer, String name, MockResponse answer, List<String> findings) {
        String place = follow(pointer);
        List<String> sent = answer.headers().all(name);
        if (sent.isEmpty()) {
            if (document.at(place).path("required").asBoolean()) {
                findings.add("the header " + name + " is missing");
            }
            return;
        }
        JsonNode type = document.at(follow(place + "/schema")).path("type");
        judge(place + "/schema", value(type.asText(), sent.get(0)))
                .forEach(finding -> findings.add("the header " + name + finding));
    }

    /** A header's text as the type that its schema wants; the text itself when it is not of that type. */
    private static JsonNode value(String type, String text) {
        if (type.equals("string") || type.isEmpty()) {
            return MAPPER.getNodeFactory().textNode(text);
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MAPPER.getNodeFactory().textNode(text);
        }
    }

    private void judgeBody(String response, MockResponse answer, List<String> findings) {
        JsonNode contents = document.at(response).path("content");
        if (contents.isEmpty()) {
            if (answer.body().length > 0) {
                findings.add("a body where none is documented");
            }
            return;
        }
        String sent = answer.headers().first("Content-Type").orElse("none");
        String type = sent.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
        if (!contents.has(type)) {
            findings.add("the media type " + sent + " is not documented");
            return;
        }
        JsonNode body = (type.endsWith("/json") || type.endsWith("+json"))
                ? read(answer.body(), findings)
                : MAPPER.getNodeFactory().textNode(answer.text());
        if (!body.isMissingNode()) {
            findings.addAll(judge(response + "/content/" + escape(type) + "/schema", body));
        }
    }

    private static JsonNode read(byte[] body, List<String> findings) {
        try {
            JsonNode read = MAPPER.readTree(body);
            if (read.isMissingNode()) {
                findings.add("the body is empty");
            }
            return read;
        } catch (IOException e) {
            findings.add("the body is not JSON: " + e.getMessage());
            return MissingNode.getInstance();
        }
    }

    private Schema schema(String pointer) {
        return schemas.computeIfAbsent(
                pointer, place -> registry.getSchema(SchemaLocation.of(IRI + "#" + fragment(place))));
    }

    /** A pointer as a URI's fragment may hold it. */
    private static String fragment(String pointer) {
        return pointer.replace("%", "%25")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("[", "%5B")
                .replace("]", "%5D");
    }

    private static String escape(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
