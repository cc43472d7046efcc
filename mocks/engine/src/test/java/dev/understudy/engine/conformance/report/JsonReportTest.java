package dev.understudy.engine.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void itIsValidAgainstTheSchemaThatWePublish() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        String published = Files.readString(Path.of("../../specs/check-report.schema.json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(published);
        for (boolean all : new boolean[] {false, true}) {
            String text = Samples.written(JsonReport::new, all);

            assertThat(schema.validate(mapper.readTree(text))).isEmpty();
            assertThat(schema.validate(mapper.readTree(text.replace("\"pointer\"", "\"at\""))))
                    .isNotEmpty();
        }
    }

    @Test
    void everythingThatIsKnownOfAFindingIsThere() throws Exception {
        String text = Samples.written(JsonReport::new, false);
        JsonNode report = new ObjectMapper().readTree(text);

        assertThat(text.chars()).allMatch(character -> character < 0x80);
        assertThat(report.get("findings")).hasSize(4);
        assertThat(report.at("/findings/0")).isEqualTo(new ObjectMapper().readTree("""
                {"code": "not-in-enum", "message": "body property \\"status\\": expected \\"ok\\", got \\"\u00e9\\u0007<&\\n\ud83d\ude00\\"",
                 "file": "runs/a b.ndjson", "line": 1, "column": 7, "subject": "answer 200 to GET /runs (listRuns)",
                 "pointer": "/items/1/status",
                 "rule": {"pointer": "/components/schemas/Run/enum", "file": "api dir/openapi.yaml", "line": 12, "column": 9},
                 "expected": "\\"ok\\"", "got": "\\"\u00e9\\u0007<&\\n\ud83d\ude00\\"", "hint": "did you mean \\"ok\\"?"}
                """));
        assertThat(report.at("/groups/0")).isEqualTo(new ObjectMapper().readTree("""
                {"code": "not-in-enum", "pointer": "/items/*/status", "rule": "/components/schemas/Run/enum",
                 "count": 5, "shown": 3}
                """));
        assertThat(report.at("/inputs/1")).isEqualTo(new ObjectMapper().readTree("""
                {"name": "fine.json", "judged": 1, "findings": 0, "passedOver": 0, "unkeptBodies": 0}
                """));
        assertThat(report.at("/summary/findings").intValue()).isEqualTo(6);
    }
}
