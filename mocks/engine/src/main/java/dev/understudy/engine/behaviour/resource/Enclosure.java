package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.state.index.Field;
import dev.understudy.engine.state.index.Rule;
import dev.understudy.engine.state.index.TextAt;
import dev.understudy.engine.state.index.Wanted;
import dev.understudy.engine.validate.RequestValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The path parameters that items lie within, such as the workflow of a run.
 *
 * @param parts in the order of the behaviour file
 */
record Enclosure(List<Part> parts) {

    /**
     * One path parameter.
     *
     * @param at where an item holds the parameter's value; empty when items do not depend on it
     * @param parent what the value must be the id of; empty when any value will do
     * @param unknown the refusal when there is no such parent
     */
    record Part(String parameter, Optional<String> at, Optional<Resource> parent, String unknown) {}

    /** The refusal when a parameter names something that does not exist. */
    Optional<String> refusal(Exchange exchange, RequestValues values) {
        for (Part part : parts) {
            if (part.parent().isPresent()
                    && part.parent()
                            .get()
                            .collection(exchange)
                            .get(value(part, values))
                            .isEmpty()) {
                return Optional.of(part.unknown());
            }
        }
        return Optional.empty();
    }

    /** The path's value for what items hold at a pointer; empty text when no parameter speaks of it. */
    String valueAt(String pointer, RequestValues values) {
        return parts.stream()
                .filter(part -> part.at().equals(Optional.of(pointer)))
                .findFirst()
                .map(part -> value(part, values))
                .orElse("");
    }

    /** The items that the path names, by the name of their resource. */
    Map<String, JsonNode> parents(Exchange exchange, RequestValues values) {
        Map<String, JsonNode> parents = new HashMap<>();
        for (Part part : parts) {
            part.parent()
                    .ifPresent(resource -> resource.collection(exchange)
                            .get(value(part, values))
                            .ifPresent(item -> parents.put(resource.name(), resource.shown(item, exchange.instant()))));
        }
        return parents;
    }

    /** What items hold that paths may speak of. */
    List<Field> fields() {
        return parts.stream().flatMap(part -> field(part).stream()).toList();
    }

    /** Holds for the items that lie where the path says. */
    Rule rule(RequestValues values) {
        return new Rule.Every(parts.stream()
                .flatMap(part -> field(part).stream()
                        .map(at -> new Rule.Of(at, Wanted.oneOf(List.of(TextNode.valueOf(value(part, values)))))))
                .toList());
    }

    private static Optional<Field> field(Part part) {
        return part.at().map(pointer -> new TextAt(JsonPointer.compile(pointer)));
    }

    /** Whether an item lies where the path says. */
    boolean holds(ObjectNode item, RequestValues values) {
        for (Part part : parts) {
            if (part.at().isPresent() && !item.at(part.at().get()).asText().equals(value(part, values))) {
                return false;
            }
        }
        return true;
    }

    private static String value(Part part, RequestValues values) {
        JsonNode value = values.path().get(part.parameter());
        return value == null ? "" : value.asText();
    }
}
