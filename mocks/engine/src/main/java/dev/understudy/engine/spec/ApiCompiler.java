package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns a document into the model that the engine works on. Everything that would keep a request from being served is a
 * problem; whether examples keep to their schemas is for {@link dev.understudy.engine.validate.ExampleJudge} to say.
 */
public final class ApiCompiler {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Document document;
    private final Problems problems;
    private final SecurityCompiler security;
    private final OperationCompiler operations;

    private ApiCompiler(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
        this.security = new SecurityCompiler(document, problems);
        this.operations = new OperationCompiler(document, security, problems);
    }

    /**
     * Compiles an OpenAPI 3.0 or 3.1 document.
     *
     * @return immutable, safe to share between threads
     * @throws SpecException when anything is wrong; it carries every problem
     */
    public static Api compile(Document document) {
        Problems problems = new Problems();
        Api api = compile(document, problems);
        problems.throwIfAny();
        return api;
    }

    /** As {@link #compile(Document)}, but adds to the problems instead of throwing; the result may lack parts. */
    public static Api compile(Document document, Problems problems) {
        return new ApiCompiler(document, problems).api();
    }

    private Api api() {
        checkVersion();
        checkReferences();
        JsonNode info = document.at("/info");
        List<Operation> found = operations();
        checkOperationIds(found);
        List<String> servers = serverUrls();
        Set<String> paths = new LinkedHashSet<>();
        servers.forEach(url -> paths.add(pathOf(url)));
        return new Api(
                document.name(),
                info.path("title").asText(document.name()),
                info.path("version").asText(""),
                servers.get(0),
                List.copyOf(paths),
                List.copyOf(found),
                security.schemes());
    }

    private void checkVersion() {
        String version = document.openapi();
        if (version.matches("3\\.[01]\\.\\d+.*")) {
            return;
        }
        String stands = document.root().has("swagger")
                ? "Swagger " + document.root().get("swagger").asText()
                : version.isEmpty() ? "no \"openapi\" key" : "OpenAPI " + version;
        problems.add(
                "unsupported-version",
                document.locate(document.root().has("openapi") ? "/openapi" : ""),
                "expected an OpenAPI 3.0 or 3.1 document, found " + stands,
                document.root().has("swagger") ? "convert it to OpenAPI 3 first" : "");
    }

    private void checkReferences() {
        References.visitObjects(document.root(), "", (object, pointer) -> {
            String reference = object.path("$ref").asText("");
            if (reference.startsWith("#") && document.follow(pointer).isEmpty()) {
                dangling(reference, Pointers.child(pointer, "$ref"));
            }
            if (object.path("propertyName").isTextual()) {
                object.path("mapping")
                        .properties()
                        .forEach(entry -> checkMapping(entry.getValue().asText(), pointer, entry.getKey()));
            }
            return true;
        });
    }

    private void checkMapping(String target, String discriminator, String value) {
        String place = target.startsWith("#") ? target.substring(1) : Pointers.child("/components/schemas", target);
        if (!place.startsWith("/") || document.at(place).isMissingNode()) {
            dangling(target, Pointers.child(discriminator + "/mapping", value));
        }
    }

    private void dangling(String reference, String place) {
        problems.add(
                "dangling-ref",
                document.locate(place),
                "nothing stands at \"" + reference + "\", or it refers to itself");
    }

    private List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        JsonNode paths = document.at("/paths");
        paths.fieldNames().forEachRemaining(path -> {
            if (!path.startsWith("/")) {
                if (!path.startsWith("x-")) {
                    problems.add("bad-path", document.locate(pointerOf(path)), "a path begins with a slash: " + path);
                }
                return;
            }
            String item = document.follow(pointerOf(path)).orElse(pointerOf(path));
            document.at(item).fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    found.add(operations.compile(path, method.toUpperCase(Locale.ROOT), item));
                }
            });
        });
        return found;
    }

    private static String pointerOf(String path) {
        return Pointers.child("/paths", path);
    }

    private void checkOperationIds(List<Operation> found) {
        Map<String, Operation> byId = new HashMap<>();
        for (Operation operation : found) {
            Operation other = byId.putIfAbsent(operation.id(), operation);
            if (other != null) {
                problems.add(
                        "duplicate-operation-id",
                        document.locate(Pointers.child(operation.pointer(), "operationId")),
                        "the operationId \"" + operation.id() + "\" is also that of " + other.method() + " "
                                + other.path());
            }
        }
    }

    private List<String> serverUrls() {
        List<String> urls = new ArrayList<>();
        for (JsonNode server : document.at("/servers")) {
            String url = server.path("url").asText("");
            for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
                url = url.replace(
                        "{" + variable.getKey() + "}",
                        variable.getValue().path("default").asText(""));
            }
            urls.add(url);
        }
        return urls.isEmpty() ? List.of("/") : urls;
    }

    /** The path of a server's URL, without a trailing slash. */
    private static String pathOf(String url) {
        String path = url.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*:", "").replaceFirst("^//[^/]*", "");
        path = path.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }
}
