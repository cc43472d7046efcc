package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Example;
import dev.understudy.engine.model.ExampleRequest;
import dev.understudy.engine.model.SchemaRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what bodies may be, and their examples. */
final class ContentCompiler {
    private final Document document;
    private final Problems problems;

    ContentCompiler(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    /** @param pointer where the {@code content} map stands */
    List<Content> contents(String pointer) {
        List<Content> contents = new ArrayList<>();
        document.at(pointer).fieldNames().forEachRemaining(key -> {
            String place = Pointers.child(pointer, key);
            Optional<MediaType> type = MediaType.parse(key);
            if (type.isPresent()) {
                contents.add(content(type.get(), place));
            } else {
                problems.add("bad-media-type", document.locate(place), "\"" + key + "\" is no media type");
            }
        });
        return List.copyOf(contents);
    }

    private Content content(MediaType type, String pointer) {
        String schemaPointer = Pointers.child(pointer, "schema");
        Optional<SchemaRef> schema = document.at(schemaPointer).isMissingNode()
                ? Optional.empty()
                : Optional.of(ParameterCompiler.schema(document, schemaPointer));
        Map<String, JsonNode> encodings = fields(document.at(Pointers.child(pointer, "encoding")));
        return new Content(type, schema, encodings, examples(pointer, schemaPointer), pointer);
    }

    private List<Example> examples(String pointer, String schemaPointer) {
        List<Example> examples = new ArrayList<>();
        String map = Pointers.child(pointer, "examples");
        document.at(map)
                .fieldNames()
                .forEachRemaining(name -> document.follow(Pointers.child(map, name))
                        .flatMap(place -> example(name, place))
                        .ifPresent(examples::add));
        if (examples.isEmpty()) {
            nameless(pointer, schemaPointer).ifPresent(examples::add);
        }
        return List.copyOf(examples);
    }

    private Optional<Example> example(String name, String pointer) {
        JsonNode node = document.at(pointer);
        if (!node.has("value")) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        fields(node.path("x-headers")).forEach((header, value) -> headers.put(header, value.asText()));
        Optional<ExampleRequest> request =
                node.has("x-request") ? Optional.of(request(node.get("x-request"))) : Optional.empty();
        return Optional.of(
                new Example(name, node.path("summary").asText(), node.get("value"), request, headers, pointer));
    }

    /** The example of the media type, or of its schema, that the contract gives no name. */
    private Optional<Example> nameless(String pointer, String schemaPointer) {
        JsonNode node = document.at(pointer);
        if (node.has("example")) {
            return Optional.of(namelessAt(Pointers.child(pointer, "example")));
        }
        return document.follow(schemaPointer).flatMap(schema -> {
            if (document.at(schema).has("example")) {
                return Optional.of(namelessAt(Pointers.child(schema, "example")));
            }
            return document.at(schema).path("examples").path(0).isMissingNode()
                    ? Optional.empty()
                    : Optional.of(namelessAt(Pointers.child(schema, "examples") + "/0"));
        });
    }

    private Example namelessAt(String pointer) {
        return new Example("example", "", document.at(pointer), Optional.empty(), Map.of(), pointer);
    }

    private static ExampleRequest request(JsonNode node) {
        return new ExampleRequest(
                fields(node.path("path")),
                fields(node.path("query")),
                fields(node.path("headers")),
                node.has("body") ? Optional.of(node.get("body")) : Optional.empty());
    }

    private static Map<String, JsonNode> fields(JsonNode node) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        node.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return fields;
    }
}
