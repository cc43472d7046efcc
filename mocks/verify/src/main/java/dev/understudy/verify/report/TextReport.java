package dev.understudy.verify.report;

import dev.understudy.verify.verdict.Fault;
import dev.understudy.verify.verdict.Outcome;
import dev.understudy.verify.verdict.SeenExchange;
import dev.understudy.verify.verdict.Verdict;
import dev.understudy.verify.verdict.VerifyReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For people: what is broken as soon as it is known, with its evidence; at the end a line for each operation, and how many
 * were kept, broken and not tried, and why not.
 */
public final class TextReport implements ReportWriter {
    private static final int MAX_BODY = 300;

    private final PrintWriter out;
    private final boolean all;

    /** @param all whether verdicts that say nothing bad are told one by one, too */
    public TextReport(PrintWriter out, boolean all) {
        this.out = out;
        this.all = all;
    }

    @Override
    public void verdict(Verdict verdict) {
        if (verdict.isBroken()) {
            broken(verdict);
        } else if (all) {
            String mark = verdict.outcome() == Outcome.KEPT ? "kept      " : "not tried ";
            out.println(mark + verdict.label() + (verdict.reason().isEmpty() ? "" : ": " + verdict.reason()));
        }
        out.flush();
    }

    @Override
    public void end(VerifyReport report) {
        if (!report.broken().isEmpty()) {
            out.println();
        }
        Map<String, List<Verdict>> operations = new LinkedHashMap<>();
        report.verdicts()
                .forEach(verdict -> operations
                        .computeIfAbsent(
                                verdict.operation().isEmpty() ? "the provider" : verdict.operation(),
                                key -> new ArrayList<>())
                        .add(verdict));
        operations.forEach((name, verdicts) -> out.println(mark(verdicts) + name + ": " + counts(verdicts)));
        if (!report.reasons().isEmpty()) {
            out.println();
            out.println("Not tried:");
            report.reasons().forEach((reason, count) -> out.println("  " + count + " × " + OneLine.of(reason)));
        }
        out.println();
        out.println(report.title() + " at " + report.baseUrl());
        out.println(counts(report.verdicts()) + "; " + report.requests() + " requests" + waited(report));
        out.flush();
    }

    /** {@code 40 kept, 1 broken, 3 not tried}. */
    private static String counts(List<Verdict> verdicts) {
        return Stream.of(Outcome.values())
                .map(outcome -> verdicts.stream()
                                .filter(verdict -> verdict.outcome() == outcome)
                                .count()
                        + " " + outcome.text().replace('-', ' '))
                .collect(Collectors.joining(", "));
    }

    /** What the worst of some verdicts is; that nothing was tried only when nothing was. */
    private static String mark(List<Verdict> verdicts) {
        if (verdicts.stream().anyMatch(Verdict::isBroken)) {
            return "BROKEN    ";
        }
        return verdicts.stream().anyMatch(verdict -> verdict.outcome() == Outcome.KEPT) ? "kept      " : "not tried ";
    }

    private static String waited(VerifyReport report) {
        return report.waitedMillis() == 0
                ? ""
                : String.format(Locale.ROOT, ", waited %.1f s", report.waitedMillis() / 1000.0);
    }

    private void broken(Verdict verdict) {
        out.println("BROKEN    " + verdict.label() + " (to blame: "
                + verdict.blame().map(blame -> blame.text()).orElse("nobody") + ")");
        for (Fault fault : verdict.evidence().faults()) {
            out.println("  " + OneLine.of(fault.message()));
            if (!fault.rule().isEmpty()) {
                out.println("    rule: " + OneLine.of(fault.rule()));
            }
        }
        for (SeenExchange seen : verdict.evidence().exchanges()) {
            out.println("  " + OneLine.of(seen.method() + " " + seen.url()));
            out.println("    got " + (seen.status() == 0 ? "no answer: " : seen.status() + " ")
                    + OneLine.of(cut(seen.body())));
            out.println("    " + OneLine.of(seen.curl()));
        }
        if (verdict.evidence().leftOut() > 0) {
            out.println("  … and " + verdict.evidence().leftOut() + " more");
        }
    }

    private static String cut(String text) {
        return text.length() <= MAX_BODY ? text : text.substring(0, MAX_BODY) + "…";
    }
}
