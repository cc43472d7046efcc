package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.Pointers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes discriminators decide. A union with a discriminator is judged by the one branch that the discriminator's value
 * names, as OpenAPI means it (3.1, section 4.8.25); the library would accept a broken cat that passes for a dog. The union
 * is rewritten to: the property is required, its value is one that is mapped, and if it is this value then that branch.
 */
final class DiscriminatorDispatch {
    private static final String SCHEMAS = "#/components/schemas/";

    private DiscriminatorDispatch() {}

    /** The tree itself when it has no such union, a changed copy otherwise. */
    static JsonNode rewrite(JsonNode root) {
        if (!hasDiscriminator(root)) {
            return root;
        }
        JsonNode copy = root.deepCopy();
        rewriteBelow(copy);
        return copy;
    }

    private static boolean hasDiscriminator(JsonNode node) {
        if (node.path("discriminator").path("propertyName").isTextual()) {
            return true;
        }
        for (JsonNode child : node) {
            if (hasDiscriminator(child)) {
                return true;
            }
        }
        return false;
    }

    private static void rewriteBelow(JsonNode node) {
        for (JsonNode child : node) {
            rewriteBelow(child);
        }
        if (node instanceof ObjectNode schema
                && schema.path("discriminator").path("propertyName").isTextual()) {
            for (String union : new String[] {"oneOf", "anyOf"}) {
                if (schema.path(union).isArray()) {
                    branches(schema, union).ifPresent(branches -> dispatch(schema, union, branches));
                }
            }
        }
    }

    /** References by discriminator value; empty when a branch has no name, so that the discriminator cannot choose it. */
    private static Optional<Map<String, String>> branches(ObjectNode schema, String union) {
        Map<String, String> mapped = new LinkedHashMap<>();
        schema.path("discriminator").path("mapping").properties().forEach(entry -> {
            String target = entry.getValue().asText();
            boolean isName = target.matches("[A-Za-z0-9._-]+");
            mapped.put(entry.getKey(), isName ? SCHEMAS + target : target);
        });
        for (JsonNode branch : schema.get(union)) {
            String reference = branch.path("$ref").asText("");
            if (!reference.startsWith("#")) {
                return Optional.empty();
            }
            if (!mapped.containsValue(reference)) {
                mapped.putIfAbsent(Pointers.last(reference), reference);
            }
        }
        return Optional.of(mapped);
    }

    private static void dispatch(ObjectNode schema, String union, Map<String, String> branches) {
        String property = schema.get("discriminator").get("propertyName").textValue();
        schema.remove(union);
        schema.remove("discriminator");
        ArrayNode all = schema.withArray("/allOf");
        ObjectNode named = all.addObject();
        named.put("type", "object").putArray("required").add(property);
        ArrayNode values = named.putObject("properties").putObject(property).putArray("enum");
        branches.forEach((value, reference) -> {
            values.add(value);
            ObjectNode choice = all.addObject();
            ObjectNode condition = choice.putObject("if");
            condition.putArray("required").add(property);
            condition
                    .putObject("properties")
                    .putObject(property)
                    .putArray("enum")
                    .add(value);
            choice.putObject("then").put("$ref", reference);
        });
    }
}
