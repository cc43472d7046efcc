package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What networknt says of values under the schemas of a document. */
final class Verdicts {
    private static final String IRI = "urn:document";

    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new HashMap<>();

    Verdicts(JsonNode document, Dialect dialect) {
        this.registry =
                SchemaRegistry.withDialect(dialect, builder -> builder.schemas(Map.of(IRI, document.toString())));
    }

    /** @param pointer of the schema */
    List<Error> of(String pointer, JsonNode value) {
        Schema schema =
                schemas.computeIfAbsent(pointer, place -> registry.getSchema(SchemaLocation.of(IRI + "#" + place)));
        return schema.validate(
                value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
