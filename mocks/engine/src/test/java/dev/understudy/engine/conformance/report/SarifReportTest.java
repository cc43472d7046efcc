package dev.understudy.engine.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SarifReportTest {
    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final String text = Samples.written(out -> new SarifReport(out, "1.2.3"), false);

    @Test
    void itIsValidAgainstThePublishedSchema() throws Exception {
        SchemaRegistry registry = SchemaRegistry.withDialect(
                Dialects.getDraft7(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        try (InputStream published =
                Objects.requireNonNull(SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            Schema schema = registry.getSchema(mapper.readTree(published));

            assertThat(schema.validate(mapper.readTree(text))).isEmpty();
            assertThat(schema.validate(mapper.readTree(text.replace("2.1.0", "9"))))
                    .isNotEmpty();
        }
    }

    @Test
    void aReaderThatIsNotOursFindsEverything() throws Exception {
        Run run = mapper.readValue(text, SarifSchema210.class).getRuns().get(0);

        assertThat(run.getTool().getDriver().getVersion()).isEqualTo("1.2.3");
        assertThat(run.getTool().getDriver().getRules())
                .extracting(rule -> rule.getId())
                .containsExactly("not-in-enum", "unreadable-file");
        assertThat(run.getInvocations().get(0).getExecutionSuccessful()).isFalse();
        assertThat(run.getResults()).hasSize(4);
        Result first = run.getResults().get(0);
        assertThat(first.getMessage().getText()).endsWith("(did you mean \"ok\"?)");
        assertThat(first.getLocations().get(0).getPhysicalLocation().getRegion().getStartColumn())
                .isEqualTo(7);
        assertThat(first.getRelatedLocations()
                        .iterator()
                        .next()
                        .getPhysicalLocation()
                        .getArtifactLocation()
                        .getUri())
                .isEqualTo("api%20dir/openapi.yaml");
    }

    @Test
    void itIsAsciiWhateverTheTerminalHas() throws Exception {
        JsonNode message = mapper.readTree(text).at("/runs/0/results/0/message/text");

        assertThat(text.chars()).allMatch(character -> character < 0x80);
        assertThat(message.textValue()).contains("\u00e9\u0007<&\n\ud83d\ude00");
    }
}
