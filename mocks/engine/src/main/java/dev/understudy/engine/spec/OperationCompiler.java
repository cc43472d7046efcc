package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.RequestBody;
import dev.understudy.engine.model.Response;
import dev.understudy.engine.model.ResponseHeader;
import dev.understudy.engine.model.StatusKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Operation Objects. */
final class OperationCompiler {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private final Document document;
    private final SecurityCompiler security;
    private final Problems problems;
    private final ParameterCompiler parameters;
    private final ContentCompiler contents;

    OperationCompiler(Document document, SecurityCompiler security, Problems problems) {
        this.document = document;
        this.security = security;
        this.problems = problems;
        this.parameters = new ParameterCompiler(document, problems);
        this.contents = new ContentCompiler(document, problems);
    }

    Operation compile(String path, String method, String itemPointer) {
        String pointer = Pointers.child(itemPointer, method.toLowerCase(Locale.ROOT));
        JsonNode node = document.at(pointer);
        List<Parameter> found = parameters.parameters(itemPointer, pointer);
        checkPathVariables(path, found, pointer);
        return new Operation(
                node.path("operationId").asText(method + " " + path),
                method,
                path,
                node.path("summary").asText(),
                List.copyOf(found),
                requestBody(Pointers.child(pointer, "requestBody")),
                responses(Pointers.child(pointer, "responses")),
                security.requirements(pointer),
                pointer);
    }

    private Optional<RequestBody> requestBody(String pointer) {
        if (document.at(pointer).isMissingNode()) {
            return Optional.empty();
        }
        return document.follow(pointer)
                .map(place -> new RequestBody(
                        document.at(place).path("required").asBoolean(false),
                        contents.contents(Pointers.child(place, "content")),
                        place))
                .filter(body -> !body.contents().isEmpty());
    }

    private List<Response> responses(String pointer) {
        List<Response> responses = new ArrayList<>();
        document.at(pointer).fieldNames().forEachRemaining(key -> {
            Optional<StatusKey> status = StatusKey.parse(key);
            String place = Pointers.child(pointer, key);
            if (status.isPresent()) {
                document.follow(place).ifPresent(target -> responses.add(response(status.get(), target)));
            } else if (!key.startsWith("x-")) {
                problems.add(
                        "bad-status",
                        document.locate(place),
                        "expected a status such as \"200\", a range such as \"4XX\" or default, found \"" + key + "\"");
            }
        });
        return List.copyOf(responses);
    }

    private Response response(StatusKey status, String pointer) {
        List<ResponseHeader> headers = new ArrayList<>();
        String map = Pointers.child(pointer, "headers");
        document.at(map).fieldNames().forEachRemaining(name -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                document.follow(Pointers.child(map, name)).ifPresent(place -> headers.add(header(name, place)));
            }
        });
        return new Response(
                status, List.copyOf(headers), contents.contents(Pointers.child(pointer, "content")), pointer);
    }

    private ResponseHeader header(String name, String pointer) {
        JsonNode node = document.at(pointer);
        return new ResponseHeader(
                name,
                node.path("required").asBoolean(false),
                node.path("explode").asBoolean(false),
                ParameterCompiler.schema(document, Pointers.child(pointer, "schema")),
                ParameterCompiler.firstExample(document, pointer),
                pointer);
    }

    private void checkPathVariables(String path, List<Parameter> found, String pointer) {
        Set<String> wanted = new TreeSet<>();
        Matcher matcher = VARIABLE.matcher(path);
        while (matcher.find()) {
            if (!wanted.add(matcher.group(1))) {
                problems.add(
                        "duplicate-path-variable",
                        document.locate(pointer),
                        "the path \"" + path + "\" names {" + matcher.group(1) + "} twice");
            }
        }
        for (Parameter parameter : found) {
            if (parameter.in() == ParameterLocation.PATH && !wanted.remove(parameter.name())) {
                problems.add(
                        "unknown-path-variable",
                        document.locate(parameter.pointer()),
                        "the path \"" + path + "\" has no {" + parameter.name() + "}");
            }
        }
        for (String missing : wanted) {
            problems.add(
                    "missing-path-parameter",
                    document.locate(pointer),
                    "no path parameter describes {" + missing + "} of \"" + path + "\"");
        }
    }
}
