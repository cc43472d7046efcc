package dev.understudy.engine.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;

class JunitReportTest {

    @Test
    void surefiresOwnReaderFindsASuiteForEachInputAndATestForEachFinding() throws Exception {
        String text = Samples.written(JunitReport::new, false);
        List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.UTF_8));

        assertThat(suites)
                .extracting(ReportTestSuite::getFullClassName)
                .containsExactly("runs/a b.ndjson", "fine.json");
        ReportTestSuite broken = suites.get(0);
        assertThat(broken.getNumberOfTests()).isEqualTo(4);
        assertThat(broken.getNumberOfFailures()).isEqualTo(3);
        assertThat(broken.getNumberOfErrors()).isEqualTo(1);
        assertThat(suites.get(1).getNumberOfTests()).isEqualTo(1);
        assertThat(suites.get(1).getNumberOfFailures()).isZero();
        ReportTestCase first = broken.getTestCases().get(0);
        assertThat(first.getName()).isEqualTo("not-in-enum at 1:7 /items/1/status");
        assertThat(first.getFailureType()).isEqualTo("not-in-enum");
        assertThat(first.getFailureMessage()).contains("got \"\u00e9\ufffd<&");
        assertThat(first.getFailureDetail()).contains("\ud83d\ude00", "rule: api dir/openapi.yaml:12:9");
    }
}
