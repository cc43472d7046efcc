package dev.understudy.verify.report;

import dev.understudy.verify.verdict.Verdict;
import dev.understudy.verify.verdict.VerifyReport;

/** Writes verdicts in some format. */
public interface ReportWriter {

    /** A verdict was reached. */
    void verdict(Verdict verdict);

    /** No more verdicts come. */
    void end(VerifyReport report);
}
