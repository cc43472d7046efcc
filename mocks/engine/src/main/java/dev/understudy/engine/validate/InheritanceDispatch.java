package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.References;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes discriminators of base schemas decide: where a value is a {@code Pet}, and schemas extend {@code Pet} by
 * {@code allOf}, it is judged by the one that its discriminator names (OpenAPI 3.1, section 4.8.25). The base stays as it
 * is, for those that extend it; every other reference to it is led to a new schema: the base, and then the chosen heir.
 */
final class InheritanceDispatch {
    /** Where the new schemas stand, under the names of the bases. */
    static final String PLACE = "/x-dispatch/";

    static final String SCHEMAS = "/components/schemas/";

    private final JsonNode root;

    private InheritanceDispatch(JsonNode root) {
        this.root = root;
    }

    static void rewrite(JsonNode root) {
        InheritanceDispatch dispatch = new InheritanceDispatch(root);
        Map<String, Set<String>> heirsByBase = new LinkedHashMap<>();
        dispatch.schemas().properties().forEach(entry -> {
            if (isBase(entry.getValue())) {
                Set<String> heirs = dispatch.heirs(entry.getKey());
                if (!heirs.isEmpty()) {
                    heirsByBase.put(entry.getKey(), heirs);
                }
            }
        });
        heirsByBase.forEach(dispatch::redirect);
        heirsByBase.forEach(dispatch::addDispatch);
    }

    private JsonNode schemas() {
        return root.path("components").path("schemas");
    }

    private static boolean isBase(JsonNode schema) {
        return schema.path("discriminator").path("propertyName").isTextual()
                && !schema.has("oneOf")
                && !schema.has("anyOf");
    }

    /** The names of schemas that extend the base, or extend one that does. */
    private Set<String> heirs(String base) {
        Set<String> heirs = new LinkedHashSet<>();
        boolean found = true;
        while (found) {
            found = false;
            for (Map.Entry<String, JsonNode> entry : schemas().properties()) {
                boolean isNew = !entry.getKey().equals(base) && !heirs.contains(entry.getKey());
                if (isNew && extendsAny(entry.getValue(), base, heirs)) {
                    found = heirs.add(entry.getKey());
                }
            }
        }
        return heirs;
    }

    private static boolean extendsAny(JsonNode schema, String base, Set<String> heirs) {
        for (JsonNode part : schema.path("allOf")) {
            String reference = part.path("$ref").asText("");
            if (reference.equals(reference(base))
                    || heirs.stream().anyMatch(heir -> reference.equals(reference(heir)))) {
                return true;
            }
        }
        return false;
    }

    private void redirect(String base, Set<String> heirs) {
        References.visit(root, "", (holder, pointer, reference) -> {
            if (reference.equals(reference(base)) && !isInheritance(pointer, heirs)) {
                holder.put("$ref", "#" + PLACE + Pointers.escape(base));
            }
        });
    }

    private static boolean isInheritance(String pointer, Set<String> heirs) {
        return heirs.stream()
                .anyMatch(heir -> Pointers.parent(pointer).equals(SCHEMAS + Pointers.escape(heir) + "/allOf"));
    }

    private void addDispatch(String base, Set<String> heirs) {
        ObjectNode schema = (ObjectNode) schemas().get(base);
        Map<String, String> branches = DiscriminatorDispatch.mapping(schema);
        branches.replaceAll((value, reference) -> reference.equals(reference(base)) ? "" : reference);
        for (String heir : heirs) {
            if (!branches.containsValue(reference(heir))) {
                branches.putIfAbsent(heir, reference(heir));
            }
        }
        branches.putIfAbsent(base, "");
        boolean orNull = schema.path("nullable").asBoolean(false);
        ObjectNode dispatch = ((ObjectNode) root).withObject("/x-dispatch").putObject(base);
        dispatch.withArray("/allOf").addObject().put("$ref", reference(base));
        DiscriminatorDispatch.addRules(
                dispatch, schema.get("discriminator").get("propertyName").textValue(), branches, orNull);
        schema.remove("discriminator");
    }

    private static String reference(String name) {
        return "#" + SCHEMAS + Pointers.escape(name);
    }
}
