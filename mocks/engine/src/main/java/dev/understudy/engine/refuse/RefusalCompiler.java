package dev.understudy.engine.refuse;

import com.fasterxml.jackson.databind.JsonNode;
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
        if (status < 400
                || status > 599
                || !node.has("body") && !node.path("example").isTextual()) {
            return new CompiledRefusal(Optional.empty(), Map.of()); // reported by the file's schema
        }
        Map<String, Template> headers = new LinkedHashMap<>();
        node.path("headers")
                .properties()
                .forEach(entry -> headers.put(
                        entry.getKey(),
                        template(entry.getValue(), Pointers.child(place + "/headers", entry.getKey()))));
        if (node.has("body")) {
            Template body = template(node.get("body"), place + "/body");
            PreparedRefusal whole = new PreparedRefusal(status, mediaType(node, place), body, Map.of(), headers);
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

    private String mediaType(JsonNode node, String place) {
        String text = node.path("media-type").asText(MediaType.JSON.essence());
        Optional<MediaType> type = MediaType.parse(text);
        if (type.isEmpty()) {
            problems.add("bad-media-type", source.locate(place + "/media-type"), '"' + text + "\" is no media type");
        }
        return type.orElse(MediaType.JSON).toString();
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
                    return Optional.of(new PreparedRefusal(
                            status,
                            content.mediaType().essence(),
                            filled(example.value(), node.path("set"), place + "/set"),
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
            header.exampleText().filter(text -> header.required()).ifPresent(text -> headers.put(header.name(), text));
        }
        headers.putAll(example.headers());
        return headers;
    }

    private Template filled(JsonNode example, JsonNode sets, String place) {
        Map<String, Template> places = new LinkedHashMap<>();
        JsonNode probe = example.deepCopy();
        for (Map.Entry<String, JsonNode> entry : sets.properties()) {
            String pointer = entry.getKey();
            String here = Pointers.child(place, pointer);
            if (!pointer.startsWith("/")) {
                continue; // reported by the file's schema
            }
            if (FilledExample.set(probe, pointer, entry.getValue())) {
                places.put(pointer, template(entry.getValue(), here));
            } else {
                problems.add(
                        "dangling-pointer",
                        source.locate(here),
                        "the example has nothing at \"" + pointer + "\" that could be set");
            }
        }
        return new FilledExample(example, places);
    }

    private Template template(JsonNode node, String place) {
        return Template.compile(node, place, (name, pointer) -> {
            if (!RefusalScope.NAMES.contains(name)) {
                problems.add(
                        "unknown-placeholder",
                        source.locate(pointer),
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
