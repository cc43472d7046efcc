package dev.understudy.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.understudy.verify.verdict.Blame;
import dev.understudy.verify.verdict.Evidence;
import dev.understudy.verify.verdict.Fault;
import dev.understudy.verify.verdict.SeenExchange;
import dev.understudy.verify.verdict.Verdict;
import dev.understudy.verify.verdict.VerifyReport;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final SeenExchange SEEN = new SeenExchange(
            "GET",
            "https://board.test/v1/notes?size=2",
            Map.of("Authorization", "Bearer $UNDERSTUDY_BEARER_AUTH"),
            "",
            200,
            Map.of("content-type", "application/json"),
            "{\"é\":\"\u0001\"}",
            "curl -i -g -H \"Authorization: Bearer $UNDERSTUDY_BEARER_AUTH\" 'https://board.test/v1/notes?size=2'");
    private static final SeenExchange UNSEEN =
            new SeenExchange("GET", "https://board.test/v1/notes", Map.of(), "", 0, Map.of(), "reset", "curl");
    private static final VerifyReport REPORT = new VerifyReport(
            "board",
            "Board",
            "https://board.test/v1",
            List.of(
                    Verdict.kept("unknown-path", ""),
                    Verdict.kept("answer", "listNotes"),
                    Verdict.broken(
                            "paging-walk",
                            "listNotes",
                            Blame.PROVIDER,
                            new Evidence(
                                    List.of(new Fault("met n7 twice", "behaviour.yaml:3:5"), new Fault("lost", "")),
                                    List.of(SEEN, UNSEEN),
                                    4)),
                    Verdict.notTried("auth-unknown", "listNotes", "nobody knows"),
                    Verdict.notTried("create", "addNote", "nobody knows")),
            12,
            2500);

    @Test
    void peopleReadWhatIsBrokenWithItsEvidenceAndACurlLine() {
        assertThat(written(out -> new TextReport(out, false))).isEqualTo("""
                BROKEN    listNotes paging-walk (to blame: provider)
                  met n7 twice
                    rule: behaviour.yaml:3:5
                  lost
                  GET https://board.test/v1/notes?size=2
                    got 200 {"é":"\\\\u0001"}
                    curl -i -g -H "Authorization: Bearer $UNDERSTUDY_BEARER_AUTH" 'https://board.test/v1/notes?size=2'
                  GET https://board.test/v1/notes
                    got no answer: reset
                    curl
                  … and 4 more

                kept      the provider: 1 kept, 0 broken, 0 not tried
                BROKEN    listNotes: 1 kept, 1 broken, 1 not tried
                not tried addNote: 0 kept, 0 broken, 1 not tried

                Not tried:
                  2 × nobody knows

                Board at https://board.test/v1
                2 kept, 1 broken, 2 not tried; 12 requests, waited 2.5 s
                """.replace("\\\\u", "\\u"));
    }

    @Test
    void eachVerdictIsToldToWhoWantsAll() {
        assertThat(written(out -> new TextReport(out, true)))
                .contains("kept      unknown-path\n", "not tried listNotes auth-unknown: nobody knows\n");
    }

    @Test
    void theJsonKeepsToItsPublishedSchema() throws Exception {
        String schema = Files.readString(Path.of("..", "..", "specs", "verify-report.schema.json"));
        Schema judge = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        String json = written(JsonReport::new);

        assertThat(judge.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(judge.validate(json.replace("\"blame\"", "\"culprit\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(json).isASCII().contains("\"notTried\" : 2", "\"noAnswer\" : \"reset\"");
    }

    @Test
    void surefiresOwnReaderFindsASuiteForEachOperationAndATestForEachVerdict() throws Exception {
        byte[] xml = written(JunitReport::new).getBytes(StandardCharsets.UTF_8);

        List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8));

        assertThat(suites)
                .extracting(ReportTestSuite::getFullClassName)
                .containsExactly("board", "board.listNotes", "board.addNote");
        assertThat(suites.get(1).getNumberOfFailures()).isEqualTo(1);
        assertThat(suites.get(1).getNumberOfSkipped()).isEqualTo(1);
        assertThat(suites.get(1).getTestCases())
                .filteredOn(ReportTestCase::hasFailure)
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.getName()).isEqualTo("paging-walk");
                    assertThat(test.getFailureMessage()).isEqualTo("met n7 twice");
                    assertThat(test.getFailureDetail()).contains("behaviour.yaml:3:5", "curl -i -g");
                });
    }

    private static String written(Function<PrintWriter, ReportWriter> format) {
        StringWriter text = new StringWriter();
        ReportWriter writer = format.apply(new PrintWriter(text, true));
        REPORT.verdicts().forEach(writer::verdict);
        writer.end(REPORT);
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
