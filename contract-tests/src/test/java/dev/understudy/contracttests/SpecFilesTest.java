package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.understudy.engine.spec.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of specs are what their schemas say, and the schemas say enough to be of use. */
class SpecFilesTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    @TestFactory
    Stream<DynamicNode> everyFileKeepsToItsSchema() throws IOException {
        Schema behaviour = schema("behaviour");
        Schema example = schema("example");
        Schema scenario = schema("scenario");
        return Repository.apiFolders().stream()
                .map(folder -> dynamicContainer(
                        folder.getFileName().toString(),
                        Stream.of(
                                        keep(behaviour, List.of(folder.resolve("behaviour.yaml"))),
                                        keep(example, Repository.files(folder.resolve("examples"), ".yaml")),
                                        keep(scenario, Repository.files(folder.resolve("scenarios"), ".yaml")))
                                .flatMap(tests -> tests)));
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "behaviour | rate-limits: | rate-limit:",
                "behaviour | per: PT1S | per: 1 second",
                "behaviour | status: 422 | status: 200",
                "behaviour | algorithm: token-bucket | algorithm: leaky-bucket",
                "example | summary: | title:",
                "example | value: | body:",
                "scenario | evidence: inferred | evidence: guessed",
                "scenario | summary: | title:",
                "scenario | call: | cal:",
                "scenario | advance: PT1S | advance: 1s",
                "scenario | status: 429 | status: '429'"
            })
    void aMistakeInAFileIsFound(String kind, String right, String wrong) throws IOException {
        Path folder = Repository.specs().resolve("knock");
        Path file = switch (kind) {
            case "behaviour" -> folder.resolve("behaviour.yaml");
            case "example" -> folder.resolve("examples/shared/rate-limited.yaml");
            default -> folder.resolve("scenarios/rate-limit-trips-and-recovers.yaml");
        };
        String text = Files.readString(file);

        assertThat(text).contains(right);
        assertThat(problems(schema(kind), text)).isEmpty();
        assertThat(problems(schema(kind), text.replace(right, wrong))).isNotEmpty();
    }

    private static Stream<DynamicNode> keep(Schema schema, List<Path> files) {
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> dynamicTest(
                        Repository.specs().relativize(file).toString(),
                        () -> assertThat(problems(schema, Files.readString(file)))
                                .isEmpty()));
    }

    private static List<String> problems(Schema schema, String text) {
        JsonNode tree = SourceFile.parse("a file", text).tree();
        return schema.validate(tree.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String kind) throws IOException {
        return REGISTRY.getSchema(Files.readString(Repository.specs().resolve(kind + ".schema.json")));
    }
}
