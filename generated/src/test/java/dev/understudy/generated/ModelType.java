package dev.understudy.generated;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;

/** Which Java type was generated for a component. */
final class ModelType {
    private static final TypeFactory TYPES = TypeFactory.defaultInstance();

    private final JsonNode document;
    private final String modelPackage;

    ModelType(JsonNode document, String modelPackage) {
        this.document = document;
        this.modelPackage = modelPackage;
    }

    /** @param schema a pointer such as {@code /components/schemas/Run} */
    JavaType of(String schema) {
        JsonNode node = document.at(schema);
        if (node.isMissingNode() || !schema.startsWith("/components/schemas/")) {
            throw new IllegalStateException("a body whose schema is no component: " + schema);
        }
        if (node.path("type").asText().equals("array")) {
            String element = node.path("items").path("$ref").asText().substring(1);
            return TYPES.constructCollectionType(java.util.List.class, of(element));
        }
        if (node.path("type").asText().equals("string") && !node.has("enum")) {
            return TYPES.constructType(String.class); // a body of text, such as text/plain
        }
        boolean isAnything = !node.has("type") && !node.has("oneOf") && !node.has("allOf");
        return isAnything ? TYPES.constructType(JsonNode.class) : modelClass(schema);
    }

    private JavaType modelClass(String schema) {
        String name = modelPackage + "." + schema.substring(schema.lastIndexOf('/') + 1);
        try {
            return TYPES.constructType(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("nothing was generated for " + schema, e);
        }
    }
}
