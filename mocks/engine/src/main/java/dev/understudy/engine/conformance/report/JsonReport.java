package dev.understudy.engine.conformance.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.conformance.Finding;
import dev.understudy.engine.spec.SourceLocation;
import java.io.PrintWriter;
import java.util.List;

/** For programs: an object with {@code findings}, {@code groups}, {@code inputs} and {@code summary}. Written at the end. */
public final class JsonReport implements ReportWriter {
    private final PrintWriter out;
    private final ObjectNode report = JsonNodeFactory.instance.objectNode();

    public JsonReport(PrintWriter out) {
        this.out = out;
        report.putArray("findings");
        report.putArray("groups");
        report.putArray("inputs");
    }

    @Override
    public void finding(Finding finding) {
        ObjectNode json = report.withArray("/findings").addObject();
        json.put("code", finding.code());
        json.put("message", finding.message());
        place(json, finding.place());
        if (!finding.subject().isEmpty()) {
            json.put("subject", finding.subject());
        }
        json.put("pointer", finding.pointer());
        finding.rule().ifPresent(rule -> place(json.putObject("rule").put("pointer", rule.pointer()), rule.place()));
        json.put("expected", finding.expected());
        json.put("got", finding.got());
        if (!finding.hint().isEmpty()) {
            json.put("hint", finding.hint());
        }
    }

    @Override
    public void end(List<CheckedInput> inputs, List<FindingGroup> groups) {
        for (FindingGroup group : groups) {
            report.withArray("/groups")
                    .addObject()
                    .put("code", group.code())
                    .put("pointer", group.pointer())
                    .put("rule", group.rule())
                    .put("count", group.count())
                    .put("shown", group.shown());
        }
        for (CheckedInput input : inputs) {
            report.withArray("/inputs")
                    .addObject()
                    .put("name", input.name())
                    .put("judged", input.judged())
                    .put("findings", input.findings())
                    .put("passedOver", input.passedOver())
                    .put("unkeptBodies", input.unkeptBodies());
        }
        report.putObject("summary")
                .put("findings", Counts.sum(inputs, CheckedInput::findings))
                .put("judged", Counts.sum(inputs, CheckedInput::judged))
                .put("text", Counts.of(inputs));
        out.println(AsciiText.ofJson(report));
        out.flush();
    }

    private static void place(ObjectNode json, SourceLocation place) {
        json.put("file", place.file()).put("line", place.line()).put("column", place.column());
    }
}
