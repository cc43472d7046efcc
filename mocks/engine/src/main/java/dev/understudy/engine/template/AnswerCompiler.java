package dev.understudy.engine.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Example;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Response;
import dev.understudy.engine.model.ResponseHeader;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads answers from a behaviour file, and holds them against the contract. */
public final class AnswerCompiler {
    private final Contract contract;
    private final Predicate<String> names;
    private final String known;
    private final Problems problems;

    /**
     * @param names which placeholders there are
     * @param known the same, for messages
     */
    public AnswerCompiler(Contract contract, Predicate<String> names, String known, Problems problems) {
        this.contract = contract;
        this.names = names;
        this.known = known;
        this.problems = problems;
    }

    /** An answer with a {@code body} of its own. */
    public AnswerTemplate whole(int status, JsonNode node, String place) {
        return new AnswerTemplate(
                status,
                mediaType(node, place),
                template(node.path("body"), place + "/body"),
                Map.of(),
                headers(node, place));
    }

    /** An answer made from an {@code example} of an operation; empty, and reported, when it has none such. */
    public Optional<AnswerTemplate> fromExample(Operation operation, int status, JsonNode node, String place) {
        Optional<Response> response = operation.response(status);
        if (response.isEmpty()) {
            problems.add(
                    "undocumented-status",
                    contract.behaviour().locate(place + "/status"),
                    "the operation \"" + operation.id() + "\" documents no answer " + status,
                    "document it, or give the refusal a body of its own");
            return Optional.empty();
        }
        String name = node.path("example").asText();
        for (Content content : response.get().contents()) {
            for (Example example : content.examples()) {
                if (example.name().equals(name)) {
                    return Optional.of(new AnswerTemplate(
                            status,
                            content.mediaType().essence(),
                            filled(example.value(), node.path("set"), place + "/set"),
                            declaredHeaders(response.get(), example),
                            headers(node, place)));
                }
            }
        }
        problems.add(
                "unknown-example",
                contract.behaviour().locate(place + "/example"),
                "the operation \"" + operation.id() + "\" has no example \"" + name + "\" for status " + status
                        + "; it has " + names(response.get()));
        return Optional.empty();
    }

    /** A template whose placeholders are checked. */
    public Template template(JsonNode node, String place) {
        return Template.compile(node, place, (name, pointer) -> {
            if (!names.test(name)) {
                problems.add(
                        "unknown-placeholder",
                        contract.behaviour().locate(pointer),
                        "nothing is called ${" + name + "}; there are " + known);
            }
        });
    }

    private Map<String, Template> headers(JsonNode node, String place) {
        Map<String, Template> headers = new LinkedHashMap<>();
        node.path("headers")
                .properties()
                .forEach(entry -> headers.put(
                        entry.getKey(), header(entry.getValue(), Pointers.child(place + "/headers", entry.getKey()))));
        return headers;
    }

    /** A text with holes, or {@code {value, when}}: the value, if that query parameter is true. */
    private Template header(JsonNode node, String place) {
        return node.isObject()
                ? new Template.When(
                        "query." + node.path("when").asText(), template(node.path("value"), place + "/value"))
                : template(node, place);
    }

    private String mediaType(JsonNode node, String place) {
        String text = node.path("media-type").asText(MediaType.JSON.essence());
        Optional<MediaType> type = MediaType.parse(text);
        if (type.isEmpty()) {
            problems.add(
                    "bad-media-type",
                    contract.behaviour().locate(place + "/media-type"),
                    '"' + text + "\" is no media type");
        }
        return type.orElse(MediaType.JSON).toString();
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
        if (sets.has("")) {
            return template(sets.get(""), place);
        }
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
                        contract.behaviour().locate(here),
                        "the example has nothing at \"" + pointer + "\" that could be set");
            }
        }
        return new FilledExample(probe, places);
    }

    private static String names(Response response) {
        List<String> names = response.contents().stream()
                .flatMap(content -> content.examples().stream())
                .map(Example::name)
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
