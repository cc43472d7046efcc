package dev.understudy.engine.refuse;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Example;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Response;
import dev.understudy.engine.model.ResponseHeader;
import dev.understudy.engine.spec.BehaviourSource;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the refusals of a behaviour file, and holds them against the contract. */
final class RefusalCompiler {
    private final Contract contract;
    private final BehaviourSource source;
    private final Problems problems;

    RefusalCompiler(Contract contract, Problems problems) {
        this.contract = contract;
        this.source = contract.behaviour();
        this.problems = problems;
    }

    Map<String, CompiledRefusal> compile() {
        Map<String, CompiledRefusal> compiled = new LinkedHashMap<>();
        source.tree()
                .path("refusals")
                .properties()
                .forEach(entry -> compiled.put(
                        entry.getKey(), refusal(entry.getValue(), Pointers.child("/refusals", entry.getKey()))));
        return compiled;
    }

    private CompiledRefusal refusal(JsonNode node, String place) {
        int status = node.path("status").asInt();
        Map<String, Template> headers = new LinkedHashMap<>();
        node.path("headers")
                .properties()
                .forEach(entry -> headers.put(
                        entry.getKey(),
                        template(entry.getValue(), Pointers.child(place + "/headers", entry.getKey()))));
        if (node.has("body")) {
            MediaType type = MediaType.parse(node.path("media-type").asText("application/json"))
                    .orElse(MediaType.JSON);
            PreparedRefusal whole = new PreparedRefusal(
                    status, type.toString(), template(node.get("body"), place + "/body"), Map.of(), headers);
            return new CompiledRefusal(Optional.of(whole), Map.of());
        }
        Map<String, PreparedRefusal> byOperation = new HashMap<>();
        for (Operation operation : contract.api().operations()) {
            example(operation, status, node, place)
                    .map(prepared -> prepared.with(headers))
                    .ifPresent(prepared -> byOperation.put(operation.id(), prepared));
        }
        return new CompiledRefusal(Optional.empty(), byOperation);
    }

    private Optional<PreparedRefusal> example(Operation operation, int status, JsonNode node, String place) {
        Optional<Response> response = operation.response(status);
        if (response.isEmpty()) {
            problems.add(
                    "undocumented-status",
                    source.locate(place + "/status"),
                    "the operation \"" + operation.id() + "\" documents no answer " + status,
                    "document it, or give the refusal a body of its own");
            return Optional.empty();
        }
        String name = node.path("example").asText();
        for (Content content : response.get().contents()) {
            for (Example example : content.examples()) {
                if (example.name().equals(name)) {
                    JsonNode body = withSets(example.value(), node.path("set"), place + "/set");
                    return Optional.of(new PreparedRefusal(
                            status,
                            content.mediaType().essence(),
                            template(body, place + "/set"),
                            declaredHeaders(response.get(), example),
                            Map.of()));
                }
            }
        }
        problems.add(
                "unknown-example",
                source.locate(place + "/example"),
                "the operation \"" + operation.id() + "\" has no example \"" + name + "\" for status " + status
                        + "; it has " + names(response.get()));
        return Optional.empty();
    }

    private static Map<String, String> declaredHeaders(Response response, Example example) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (ResponseHeader header : response.headers()) {
            header.example()
                    .filter(value -> header.required())
                    .ifPresent(value -> headers.put(header.name(), value.asText()));
        }
        headers.putAll(example.headers());
        return headers;
    }

    private JsonNode withSets(JsonNode example, JsonNode sets, String place) {
        JsonNode body = example.deepCopy();
        sets.properties().forEach(entry -> {
            JsonPointer pointer = JsonPointer.compile(entry.getKey());
            JsonNode parent = body.at(pointer.head());
            String last = Pointers.last(entry.getKey());
            if (parent instanceof ObjectNode object) {
                object.set(last, entry.getValue());
            } else if (parent instanceof ArrayNode array
                    && last.matches("[0-9]{1,4}")
                    && Integer.parseInt(last) < array.size()) {
                array.set(Integer.parseInt(last), entry.getValue());
            } else {
                problems.add(
                        "dangling-pointer",
                        source.locate(Pointers.child(place, entry.getKey())),
                        "the example has nothing at \"" + entry.getKey() + "\" that could be set");
            }
        });
        return body;
    }

    private Template template(JsonNode node, String place) {
        return Template.compile(node, name -> {
            if (!RefusalScope.NAMES.contains(name)) {
                problems.add(
                        "unknown-placeholder",
                        source.locate(place),
                        "nothing is called ${" + name + "}; there are "
                                + String.join(", ", new TreeSet<>(RefusalScope.NAMES)));
            }
        });
    }

    private static String names(Response response) {
        List<String> names = response.contents().stream()
                .flatMap(content -> content.examples().stream())
                .map(Example::name)
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
