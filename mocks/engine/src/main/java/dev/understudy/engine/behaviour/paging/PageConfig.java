package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.spec.Pointers;
import java.util.Optional;

/** The keys of {@code page}. What is wrong is reported at its place. */
final class PageConfig {
    private final BehaviourSetup setup;
    private final Operation operation;
    private final JsonNode node;
    private final String pointer;

    PageConfig(BehaviourSetup setup, Operation operation) {
        this.setup = setup;
        this.operation = operation;
        this.node = setup.config("operations").path(operation.id()).path("page");
        this.pointer = Pointers.child("/operations", operation.id()) + "/page";
    }

    Operation operation() {
        return operation;
    }

    boolean exists() {
        return !node.isMissingNode();
    }

    String text(String key, String fallback) {
        return node.path(key).asText(fallback);
    }

    boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    /** The whole number under a key; the fallback when there is none. */
    long number(String key, long fallback, long min) {
        JsonNode value = node.path(key);
        boolean fits = value.canConvertToExactIntegral() && value.canConvertToLong() && value.longValue() >= min;
        if (!fits && !value.isMissingNode()) {
            bad(key, "expected a whole number of at least " + min + ", found " + value);
        }
        return fits ? value.longValue() : fallback;
    }

    /** The query parameter that a key names; reported when the key is missing or the operation has no such parameter. */
    Optional<Parameter> parameter(String key) {
        if (!node.path(key).isTextual()) {
            bad(
                    key,
                    "pages of style " + text("style", "") + " need the name of a query parameter under \"" + key
                            + "\"");
            return Optional.empty();
        }
        return optionalParameter(key);
    }

    Optional<Parameter> optionalParameter(String key) {
        if (!node.has(key)) {
            return Optional.empty();
        }
        String name = text(key, "");
        Optional<Parameter> found = operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.QUERY
                        && parameter.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            setup.problem(
                    "unknown-parameter",
                    Pointers.child(pointer, key),
                    "the operation \"" + operation.id() + "\" has no query parameter \"" + name + "\"");
        }
        return found;
    }

    void bad(String key, String message) {
        setup.problem("bad-behaviour", Pointers.child(pointer, key), message);
    }
}
