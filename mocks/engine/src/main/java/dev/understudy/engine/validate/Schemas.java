package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.KeywordType;
import dev.understudy.engine.model.SchemaRef;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.DocumentLoader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of one document, compiled where they stand, so that a broken rule is named by its place in the contract.
 * Safe to share between threads.
 */
public final class Schemas {
    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(BoundedRegex.FACTORY)
            .build();
    private static final String IRI = "https://understudy.invalid/document";

    private final Document document;
    private final Schema root;
    private final Map<String, SchemaJudge> judges = new ConcurrentHashMap<>();

    private Schemas(Document document, Schema root) {
        this.document = document;
        this.root = root;
    }

    public static Schemas of(Document document) {
        boolean is30 = document.openapi().startsWith("3.0");
        Dialect dialect = Dialect.builder(is30 ? Dialects.getOpenApi30() : Dialects.getOpenApi31())
                .formats(Formats.own())
                .keyword(KeywordType.IF_THEN_ELSE) // 3.0 has none; our rewritten unions need it
                .build();
        SchemaRegistry registry = SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(CONFIG));
        JsonNode tree = DiscriminatorDispatch.rewrite(document.root());
        return new Schemas(document, registry.getSchema(SchemaLocation.of(IRI), tree));
    }

    /** A document that is nothing but a JSON Schema (2020-12). */
    public static Schemas ofSchema(JsonNode schema) {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .formats(Formats.own())
                .build();
        SchemaRegistry registry = SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(CONFIG));
        return new Schemas(
                DocumentLoader.parse("schema", schema.toString()), registry.getSchema(SchemaLocation.of(IRI), schema));
    }

    /**
     * The judge of one schema, made at the first call for it.
     *
     * @throws IllegalArgumentException when the schema itself is broken in a way that only shows on use
     */
    public SchemaJudge judge(SchemaRef schema) {
        return judge(schema.pointer());
    }

    /** As {@link #judge(SchemaRef)}, by JSON Pointer into the bundled document. */
    public SchemaJudge judge(String pointer) {
        SchemaJudge known = judges.get(pointer);
        return known == null ? judges.computeIfAbsent(pointer, this::compile) : known;
    }

    private SchemaJudge compile(String pointer) {
        try {
            Schema schema = pointer.isEmpty()
                    ? root
                    : root.getRefSchema(SchemaLocation.of(IRI + "#" + pointer).getFragment());
            return new SchemaJudge(document, schema);
        } catch (SchemaException e) {
            throw new IllegalArgumentException("The schema at " + document.locate(pointer) + " cannot be used", e);
        }
    }
}
