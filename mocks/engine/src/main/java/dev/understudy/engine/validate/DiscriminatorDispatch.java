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
    private DiscriminatorDispatch() {}

    /** The tree itself when it has no discriminator, a changed copy otherwise. */
    static JsonNode rewrite(JsonNode root) {
        if (!hasDiscriminator(root)) {
            return root;
        }
        JsonNode copy = root.deepCopy();
        rewriteBelow(copy);
        InheritanceDispatch.rewrite(copy);
        return copy;
    }

    /** Where a rule of the rewritten tree stands in the contract, or would stand. */
    static String original(String pointer) {
        return pointer.startsWith(InheritanceDispatch.PLACE)
                ? InheritanceDispatch.SCHEMAS + pointer.substring(InheritanceDispatch.PLACE.length())
                : pointer;
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
        Map<String, String> mapped = mapping(schema);
        for (JsonNode branch : schema.get(union)) {
            String reference = branch.path("$ref").asText("");
            if (isNull(branch)) {
                continue;
            }
            if (!reference.startsWith("#")) {
                return Optional.empty();
            }
            if (!mapped.containsValue(reference)) {
                mapped.putIfAbsent(Pointers.last(reference), reference);
            }
        }
        return Optional.of(mapped);
    }

    /** The references that {@code mapping} gives, where a target may also be the bare name of a schema. */
    static Map<String, String> mapping(ObjectNode schema) {
        Map<String, String> mapped = new LinkedHashMap<>();
        schema.path("discriminator").path("mapping").properties().forEach(entry -> {
            String target = entry.getValue().asText();
            boolean isName = target.matches("[A-Za-z0-9._-]+");
            mapped.put(entry.getKey(), isName ? "#" + InheritanceDispatch.SCHEMAS + target : target);
        });
        return mapped;
    }

    private static void dispatch(ObjectNode schema, String union, Map<String, String> branches) {
        boolean orNull = schema.path("nullable").asBoolean(false);
        for (JsonNode branch : schema.get(union)) {
            orNull |= isNull(branch);
        }
        String property = schema.get("discriminator").get("propertyName").textValue();
        schema.remove(union);
        schema.remove("discriminator");
        addRules(schema, property, branches, orNull);
    }

    /** @param branches references by discriminator value; an empty one wants nothing more of the value */
    static void addRules(ObjectNode schema, String property, Map<String, String> branches, boolean orNull) {
        ArrayNode all = schema.withArray("/allOf");
        if (orNull) {
            ObjectNode unlessNull = all.addObject();
            unlessNull.putObject("if").putArray("enum").addNull();
            all = unlessNull.putObject("else").putArray("allOf");
        }
        ObjectNode named = all.addObject();
        named.put("type", "object").putArray("required").add(property);
        ArrayNode values = named.putObject("properties").putObject(property).putArray("enum");
        for (Map.Entry<String, String> branch : branches.entrySet()) {
            values.add(branch.getKey());
            if (!branch.getValue().isEmpty()) {
                addChoice(all.addObject(), property, branch);
            }
        }
    }

    private static void addChoice(ObjectNode choice, String property, Map.Entry<String, String> branch) {
        ObjectNode condition = choice.putObject("if");
        condition.put("type", "object").putArray("required").add(property);
        condition.putObject("properties").putObject(property).putArray("enum").add(branch.getKey());
        choice.putObject("then").put("$ref", branch.getValue());
    }

    private static boolean isNull(JsonNode branch) {
        return branch.path("type").asText().equals("null");
    }
}
