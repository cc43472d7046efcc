package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contracts.SchemaPlace;
import dev.understudy.engine.spec.Document;
import java.util.List;

/**
 * A contract said in OpenAPI 3.0.3, for tools that do not read 3.1. It admits what the contract admits, and refuses the same
 * but for what 3.0 has no words for, see {@link UnsayableKeywords}. Expects a contract that the linter has passed.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.0.3#schema-object">OpenAPI 3.0.3, Schema Object</a>
 */
public final class OpenApi30Edition {
    /** In this order: each counts on those before it. */
    private static final List<SchemaRewrite> REWRITES = List.of(
            new BooleanSchemas(),
            new ConstAsEnum(),
            new NullInUnion(),
            new NullInType(),
            new ExclusiveBounds(),
            new EncodedText(),
            new FirstExample(),
            new UnsayableKeywords(),
            new ItemsOfArrays(),
            new ReferenceWithSiblings());

    private OpenApi30Edition() {}

    public static ObjectNode of(Document document) {
        ObjectNode edition = BundledEdition.of(document);
        List<SchemaPlace> schemas = SchemaPlace.allIn(edition);
        for (int i = schemas.size() - 1; i >= 0; i--) {
            if (schemas.get(i).schema() instanceof ObjectNode schema) {
                REWRITES.forEach(rewrite -> rewrite.rewrite(schema));
            }
        }
        DocumentRewrite.rewrite(edition);
        return edition;
    }
}
