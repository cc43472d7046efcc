package dev.understudy.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A schema and where it stands.
 *
 * @param pointer into the bundled document
 * @param schema an object, or a boolean
 * @param keyword what holds it: "schemas" for a component, "schema" for a body, a parameter or a header,
 *     otherwise the keyword of the schema around it
 * @param test whether it is only tested against, as below {@code not} or {@code if}: nobody makes a type of it
 */
public record SchemaPlace(String pointer, JsonNode schema, String keyword, boolean test) {

    /** Every schema of a document, each before those inside it, in document order. */
    public static List<SchemaPlace> allIn(JsonNode root) {
        return new SchemaWalk().walk(root);
    }

    /** Whether it is a component, and so has a name. */
    public boolean isComponent() {
        return keyword.equals("schemas");
    }

    public boolean isReference() {
        return schema.has("$ref");
    }

    /** The one {@code type} it has; empty when it has none, or a list of them. */
    public String type() {
        return schema.path("type").asText("");
    }
}
