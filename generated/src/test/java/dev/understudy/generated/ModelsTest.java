package dev.understudy.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.spec.ApiCompiler;
import dev.understudy.engine.spec.DocumentLoader;
import dev.understudy.generated.ContractExamples.BodyExample;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models of an API read every example of its contract, and write it back as it was. */
class ModelsTest {
    private static final String API = System.getProperty("understudy.api", "");
    private static final String IRI = "urn:contract";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JsonNode document = ContractExamples.document(API);
    private final ModelType types = new ModelType(document, "dev.understudy." + API + ".model");
    private final SchemaRegistry schemas = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(IRI, document.toString())));
    private final AtomicInteger read = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> everyExampleComesBackEqual() {
        List<BodyExample> examples = ContractExamples.of(document);
        Stream<DynamicTest> each = examples.stream()
                .map(example -> dynamicTest(example.label(), () -> comesBackEqual(example)));
        return Stream.concat(each, Stream.of(dynamicTest("none was left out", this::noneWasLeftOut)));
    }

    /** The engine has its own way of finding examples, and reads the other form of the contract. */
    private void noneWasLeftOut() {
        Api api = ApiCompiler.compile(DocumentLoader.parse(API, ContractExamples.text(API, "openapi.yaml")));
        long inContract = api.operations().stream()
                .flatMap(operation -> Stream.concat(
                        operation.requestBody().stream().flatMap(body -> body.contents().stream()),
                        operation.responses().stream().flatMap(response -> response.contents().stream())))
                .mapToLong(content -> content.examples().size())
                .sum();
        assertThat(read.get()).isPositive().isEqualTo((int) inContract);
    }

    private void comesBackEqual(BodyExample example) throws IOException {
        Object model = MAPPER.readerFor(types.of(example.schema())).readValue(example.value());
        JsonNode written = MAPPER.readTree(MAPPER.writeValueAsString(model));
        read.incrementAndGet();
        assertThat(TreeDifference.between(example.value(), written, ContractExamples.defaults(document))).isEmpty();
        assertThat(schemas.getSchema(SchemaLocation.of(IRI + "#" + example.schema()))
                        .validate(written.toString(), InputFormat.JSON))
                .as("what is wrong with what was written")
                .isEmpty();
    }
}
