package dev.understudy.engine.conformance.report;

import dev.understudy.engine.conformance.Finding;
import dev.understudy.engine.conformance.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Is told what came of judging, and has the findings written: repeated ones a few times, then counted. For one thread. */
public final class Report {
    private static final long SHOWN_EACH = 3;

    private final ReportWriter writer;
    private final FindingGroups groups;
    private final List<CheckedInput> inputs = new ArrayList<>();
    private boolean unreadable;

    private Report(ReportWriter writer, FindingGroups groups) {
        this.writer = writer;
        this.groups = groups;
    }

    /** Shows the first three of findings that repeat each other. */
    public static Report grouped(ReportWriter writer) {
        return new Report(writer, new FindingGroups(SHOWN_EACH));
    }

    /** Shows every finding. */
    public static Report ofAll(ReportWriter writer) {
        return new Report(writer, new FindingGroups(Long.MAX_VALUE));
    }

    /** What is told from now on is of this input. */
    public void begin(String input) {
        inputs.add(CheckedInput.named(input));
    }

    /** Some pieces of the input that was begun were judged. */
    public void add(Verdict verdict) {
        int last = inputs.size() - 1;
        inputs.set(last, inputs.get(last).and(verdict));
        for (Finding finding : verdict.findings()) {
            unreadable |= finding.isUnreadable();
            if (groups.add(finding)) {
                writer.finding(finding);
            }
        }
    }

    public void end() {
        writer.end(List.copyOf(inputs), groups.all());
    }

    public boolean hasFindings() {
        return inputs.stream().anyMatch(input -> input.findings() > 0);
    }

    /** Whether an input could not be read, or not to its end. */
    public boolean isUnreadable() {
        return unreadable;
    }

    /** How many payloads or exchanges were judged so far. */
    public long judged() {
        return inputs.stream().mapToLong(CheckedInput::judged).sum();
    }
}
