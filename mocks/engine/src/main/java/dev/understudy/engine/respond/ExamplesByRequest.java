package dev.understudy.engine.respond;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Example;
import dev.understudy.engine.model.ExampleRequest;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.Response;
import dev.understudy.engine.validate.RequestValues;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the example that says it answers the very request that came: same query and, where the example names them,
 * same path and body. Who asks for failed runs and finds an example of that is not shown the others.
 */
final class ExamplesByRequest {
    private final Map<Key, String> names = new HashMap<>();

    /**
     * @param path empty for examples that answer whatever the path names
     * @param body empty for examples that answer whatever the body says
     */
    private record Key(Map<String, JsonNode> path, Map<String, JsonNode> query, Optional<JsonNode> body) {}

    ExamplesByRequest(Operation operation, Response response) {
        Map<String, JsonNode> usualPath = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() == ParameterLocation.PATH) {
                parameter.example().ifPresent(value -> usualPath.put(parameter.name(), value));
            }
        }
        for (Content content : response.contents()) {
            for (Example example : content.examples()) {
                example.request().ifPresent(request -> names.putIfAbsent(key(request, usualPath), example.name()));
            }
        }
    }

    /** The name of the example for a request; empty when none speaks of it. */
    Optional<String> find(RequestValues values) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Key whole = new Key(values.path(), values.query(), values.body());
        List<Key> keys = List.of(
                whole,
                new Key(Map.of(), whole.query(), whole.body()),
                new Key(whole.path(), whole.query(), Optional.empty()),
                new Key(Map.of(), whole.query(), Optional.empty()));
        return keys.stream()
                .filter(key -> !key.query().isEmpty()
                        || !key.path().isEmpty()
                        || key.body().isPresent())
                .flatMap(key -> Optional.ofNullable(names.get(key)).stream())
                .findFirst();
    }

    private static Key key(ExampleRequest request, Map<String, JsonNode> usualPath) {
        if (request.path().isEmpty()) {
            return new Key(Map.of(), request.query(), request.body());
        }
        Map<String, JsonNode> path = new LinkedHashMap<>(usualPath);
        path.putAll(request.path());
        return new Key(path, request.query(), request.body());
    }
}
