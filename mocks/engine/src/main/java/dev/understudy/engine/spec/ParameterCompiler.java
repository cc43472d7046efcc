package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.SchemaRef;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads Parameter Objects. */
final class ParameterCompiler {
    private static final Map<ParameterLocation, Set<ParameterStyle>> STYLES = Map.of(
            ParameterLocation.PATH,
            Set.of(ParameterStyle.SIMPLE, ParameterStyle.LABEL, ParameterStyle.MATRIX),
            ParameterLocation.QUERY,
            Set.of(
                    ParameterStyle.FORM,
                    ParameterStyle.SPACE_DELIMITED,
                    ParameterStyle.PIPE_DELIMITED,
                    ParameterStyle.DEEP_OBJECT),
            ParameterLocation.HEADER,
            Set.of(ParameterStyle.SIMPLE),
            ParameterLocation.COOKIE,
            Set.of(ParameterStyle.FORM));
    /** Header parameters that OpenAPI says to ignore: other parts of the contract describe them. */
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

    private final Document document;
    private final Problems problems;

    ParameterCompiler(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    /** The parameters of an operation and of its path item, the operation's own winning. */
    List<Parameter> parameters(String itemPointer, String operationPointer) {
        Map<String, Parameter> byKey = new LinkedHashMap<>();
        for (String holder : List.of(itemPointer, operationPointer)) {
            String list = Pointers.child(holder, "parameters");
            for (int i = 0; i < document.at(list).size(); i++) {
                String place = Pointers.child(list, i);
                document.follow(place)
                        .flatMap(this::parameter)
                        .ifPresent(parameter -> byKey.put(parameter.in() + ":" + parameter.name(), parameter));
            }
        }
        return new ArrayList<>(byKey.values());
    }

    static ParameterLocation location(String in) {
        return switch (in) {
            case "query" -> ParameterLocation.QUERY;
            case "header" -> ParameterLocation.HEADER;
            case "cookie" -> ParameterLocation.COOKIE;
            default -> ParameterLocation.PATH;
        };
    }

    private Optional<Parameter> parameter(String pointer) {
        JsonNode node = document.at(pointer);
        String name = node.path("name").asText();
        String where = node.path("in").asText();
        if (name.isEmpty() || !Set.of("path", "query", "header", "cookie").contains(where)) {
            problems.add(
                    "bad-parameter",
                    document.locate(pointer),
                    "a parameter wants a name and in: path, query, header or cookie");
            return Optional.empty();
        }
        ParameterLocation in = location(where);
        if (in == ParameterLocation.HEADER && IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        ParameterStyle style = style(node, in, pointer);
        String contentPointer = Pointers.child(pointer, "content");
        Optional<String> mediaType = contentKey(node, pointer);
        String holder =
                mediaType.map(type -> Pointers.child(contentPointer, type)).orElse(pointer);
        return Optional.of(new Parameter(
                name,
                in,
                style,
                node.path("explode").asBoolean(style == ParameterStyle.FORM),
                in == ParameterLocation.PATH || node.path("required").asBoolean(false),
                mediaType.flatMap(MediaType::parse),
                schema(document, Pointers.child(holder, "schema")),
                firstExample(document, holder).or(() -> firstExample(document, pointer)),
                pointer));
    }

    /** The only key of {@code content}, if the parameter is declared by it. */
    private Optional<String> contentKey(JsonNode node, String pointer) {
        if (!node.path("content").isObject()) {
            return Optional.empty();
        }
        Iterator<String> keys = node.get("content").fieldNames();
        Optional<String> key = keys.hasNext() ? Optional.of(keys.next()) : Optional.empty();
        if (keys.hasNext() || key.flatMap(MediaType::parse).isEmpty()) {
            problems.add(
                    "bad-media-type",
                    document.locate(Pointers.child(pointer, "content")),
                    "the content of a parameter is of one media type");
        }
        return key;
    }

    private ParameterStyle style(JsonNode node, ParameterLocation in, String pointer) {
        ParameterStyle usual = in == ParameterLocation.PATH || in == ParameterLocation.HEADER
                ? ParameterStyle.SIMPLE
                : ParameterStyle.FORM;
        if (!node.has("style")) {
            return usual;
        }
        String keyword = node.get("style").asText();
        Optional<ParameterStyle> style = ParameterStyle.named(keyword)
                .filter(named -> Set.copyOf(STYLES.getOrDefault(in, Set.of())).contains(named));
        if (style.isEmpty()) {
            problems.add(
                    "bad-style",
                    document.locate(Pointers.child(pointer, "style")),
                    "a " + in.keyword() + " parameter cannot have the style \"" + keyword + "\"");
        }
        return style.orElse(usual);
    }

    static SchemaRef schema(Document document, String pointer) {
        return new SchemaRef(pointer, document.shape(pointer));
    }

    /** The value of {@code example}, or of the first of {@code examples}. */
    static Optional<JsonNode> firstExample(Document document, String pointer) {
        JsonNode node = document.at(pointer);
        if (node.has("example")) {
            return Optional.of(node.get("example"));
        }
        if (node.path("examples").isObject() && !node.path("examples").isEmpty()) {
            String first = node.path("examples").fieldNames().next();
            return document.follow(Pointers.child(Pointers.child(pointer, "examples"), first))
                    .map(place -> document.at(Pointers.child(place, "value")))
                    .filter(value -> !value.isMissingNode());
        }
        return Optional.empty();
    }
}
