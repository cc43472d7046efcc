package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place of the behaviour file: what stands there, and whom to tell when it is wrong.
 *
 * @param operation the operation that the place speaks of
 * @param node missing when nothing stands there
 */
record Place(BehaviourSetup setup, Operation operation, JsonNode node, String pointer) {

    /** The place that speaks of an operation. */
    static Place of(BehaviourSetup setup, Operation operation) {
        return new Place(
                setup,
                operation,
                setup.config("operations").path(operation.id()),
                Pointers.child("/operations", operation.id()));
    }

    Place child(String name) {
        return new Place(setup, operation, node.path(name), Pointers.child(pointer, name));
    }

    List<Place> elements() {
        List<Place> elements = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            elements.add(new Place(setup, operation, node.get(i), Pointers.child(pointer, i)));
        }
        return elements;
    }

    /** The keys and what stands under them, in the order of the file. */
    List<Map.Entry<String, Place>> members() {
        return node.properties().stream()
                .map(entry -> Map.entry(entry.getKey(), child(entry.getKey())))
                .toList();
    }

    boolean exists() {
        return !node.isMissingNode();
    }

    /** The text that stands here; the fallback, reported, when there is none. */
    String text(String fallback) {
        if (!node.isTextual()) {
            bad("expected a text, " + (exists() ? "found " + node : "found nothing"));
            return fallback;
        }
        return node.textValue();
    }

    void bad(String message) {
        problem("bad-behaviour", message);
    }

    void problem(String code, String message) {
        setup.problem(code, pointer, message);
    }

    /** The query parameter of that name; reported when the operation has none. */
    Optional<Parameter> parameter(String name) {
        Optional<Parameter> found = operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.QUERY
                        && parameter.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            problem(
                    "unknown-parameter",
                    "the operation \"" + operation.id() + "\" has no query parameter \"" + name + "\"");
        }
        return found;
    }
}
