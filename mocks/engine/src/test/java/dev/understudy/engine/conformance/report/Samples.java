package dev.understudy.engine.conformance.report;

import dev.understudy.engine.conformance.Finding;
import dev.understudy.engine.conformance.Verdict;
import dev.understudy.engine.spec.SourceLocation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Findings of several inputs, with texts that are not easy to write. */
final class Samples {
    private static final Finding.Rule RULE =
            new Finding.Rule("/components/schemas/Run/enum", new SourceLocation("api dir/openapi.yaml", 12, 9));

    private Samples() {}

    /** What a format makes of two inputs: one with five like findings and an unreadable end, and one in order. */
    static String written(Function<PrintWriter, ReportWriter> format, boolean all) {
        StringWriter text = new StringWriter();
        ReportWriter writer = format.apply(new PrintWriter(text));
        Report report = all ? Report.ofAll(writer) : Report.grouped(writer);
        report.begin("runs/a b.ndjson");
        for (int line = 1; line <= 5; line++) {
            report.add(Verdict.of(List.of(finding(line, "/items/" + line + "/status"))));
        }
        report.add(new Verdict(
                List.of(new Finding(
                        Finding.UNREADABLE_FILE,
                        new SourceLocation("runs/a b.ndjson", 1, 1),
                        "",
                        "",
                        Optional.empty(),
                        "cut <short>",
                        "all of it",
                        "less",
                        "")),
                0,
                2,
                1));
        report.begin("fine.json");
        report.add(Verdict.of(List.of()));
        report.end();
        return text.toString();
    }

    private static Finding finding(int line, String pointer) {
        return new Finding(
                "not-in-enum",
                new SourceLocation("runs/a b.ndjson", line, 7),
                "answer 200 to GET /runs (listRuns)",
                pointer,
                Optional.of(RULE),
                "body property \"status\": expected \"ok\", got \"\u00e9\u0007<&\n\ud83d\ude00\"",
                "\"ok\"",
                "\"\u00e9\u0007<&\n\ud83d\ude00\"",
                "did you mean \"ok\"?");
    }
}
