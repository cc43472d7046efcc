package dev.understudy.contracts;

import java.util.List;
import java.util.Set;

/**
 * The keywords that hold schemas, by how they hold them.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core#section-10">JSON Schema 2020-12, section 10</a>
 */
public final class SchemaKeywords {
    /** A single schema. */
    public static final Set<String> SINGLE = Set.of(
            "items",
            "additionalProperties",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema");

    /** A list of schemas. */
    public static final Set<String> LISTS = Set.of("allOf", "oneOf", "anyOf", "prefixItems");

    /** Schemas by a name of the author's. */
    public static final Set<String> MAPS = Set.of("properties", "patternProperties", "dependentSchemas", "$defs");

    /** The lists in which a schema states alternatives. */
    public static final List<String> UNIONS = List.of("oneOf", "anyOf");

    /** Schemas that are only tested against, so that code generators do not look at them. */
    static final Set<String> TESTS = Set.of("not", "if", "then", "else", "contains", "propertyNames");

    private SchemaKeywords() {}
}
