package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import dev.understudy.engine.spec.Problem;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.spec.SpecException;
import java.util.List;
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
    private final JsonNode tree;
    private final Schema root;
    private final SchemaJudge anything;
    private final Map<String, SchemaJudge> judges = new ConcurrentHashMap<>();

    private Schemas(Document document, JsonNode tree, Dialect dialect) {
        this.document = document;
        this.tree = tree;
        SchemaRegistry registry = SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(CONFIG));
        this.root = registry.getSchema(SchemaLocation.of(IRI), tree);
        this.anything = new SchemaJudge(document, registry.getSchema(JsonNodeFactory.instance.objectNode()));
    }

    /** @throws SpecException when a pattern of the document cannot be read */
    public static Schemas of(Document document) {
        Problems problems = new Problems();
        Schemas schemas = of(document, problems);
        problems.throwIfAny();
        return schemas;
    }

    /** As {@link #of(Document)}, but adds to the problems instead of throwing; unreadable patterns then match nothing. */
    public static Schemas of(Document document, Problems problems) {
        PatternCheck.check(document, problems);
        boolean is30 = document.openapi().startsWith("3.0");
        Dialect dialect = Dialect.builder(is30 ? Dialects.getOpenApi30() : Dialects.getOpenApi31())
                .formats(Formats.own())
                .keywords(List.of(new AnyOf(), new EnumValues(), new MultipleOf()))
                .keyword(KeywordType.IF_THEN_ELSE) // 3.0 has none; our rewritten unions need it
                .build();
        return new Schemas(document, DiscriminatorDispatch.rewrite(document.root()), dialect);
    }

    /** A document that is nothing but a JSON Schema (2020-12). */
    public static Schemas ofSchema(JsonNode schema) {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .formats(Formats.own())
                .keywords(List.of(new AnyOf(), new EnumValues(), new MultipleOf()))
                .build();
        return new Schemas(DocumentLoader.parse("schema", schema.toString()), schema, dialect);
    }

    /**
     * The judge of one schema, made at the first call for it. Where the contract has no schema, anything is valid.
     *
     * @throws SpecException when the schema itself is broken
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
        String place = dispatching(pointer);
        if (tree.at(place).isMissingNode()) {
            return anything;
        }
        try {
            Schema schema = place.isEmpty()
                    ? root
                    : root.getRefSchema(SchemaLocation.of(IRI + "#" + place).getFragment());
            return new SchemaJudge(document, schema);
        } catch (SchemaException e) {
            throw new SpecException(List.of(new Problem(
                    "unusable-schema", document.locate(pointer), "the schema cannot be used: " + e.getMessage(), "")));
        }
    }

    /** A base schema is judged by its heirs, when it is asked for by itself, too. */
    private String dispatching(String pointer) {
        String dispatch = pointer.replace(InheritanceDispatch.SCHEMAS, InheritanceDispatch.PLACE);
        return pointer.startsWith(InheritanceDispatch.SCHEMAS)
                        && !tree.at(dispatch).isMissingNode()
                ? dispatch
                : pointer;
    }
}
