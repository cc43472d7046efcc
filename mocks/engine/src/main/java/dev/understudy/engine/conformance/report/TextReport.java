package dev.understudy.engine.conformance.report;

import dev.understudy.engine.conformance.Finding;
import java.io.PrintWriter;
import java.util.List;

/** For people, as compilers tell it; each finding as soon as it is known. */
public final class TextReport implements ReportWriter {
    private final PrintWriter out;

    public TextReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void finding(Finding finding) {
        out.println(finding.place() + ": " + oneLine(finding.sentence()) + " [" + finding.code() + "]");
        finding.rule().ifPresent(rule -> out.println("  rule: " + rule.place()));
        if (!finding.hint().isEmpty()) {
            out.println("  hint: " + finding.hint());
        }
        out.flush();
    }

    @Override
    public void end(List<CheckedInput> inputs, List<FindingGroup> groups) {
        for (FindingGroup group : groups) {
            if (group.hidden() > 0) {
                String place = group.pointer().isEmpty() ? "" : " at " + oneLine(group.pointer());
                out.println("… and " + group.hidden() + " more [" + group.code() + "]" + place);
            }
        }
        out.println(Counts.of(inputs));
        out.flush();
    }

    /** Nothing that was sent can start a line of its own, or steer a terminal. */
    private static String oneLine(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point)) {
                safe.append(String.format("\\u%04x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }
}
