package dev.understudy.engine.conformance.report;

import dev.understudy.engine.conformance.Finding;
import java.util.List;

/** Writes findings in one format. For one thread. */
public interface ReportWriter {

    /** A finding that is to be shown, in order of inputs and of places in them. */
    void finding(Finding finding);

    /**
     * There are no more.
     *
     * @param groups what there was in all, that which was not shown included
     */
    void end(List<CheckedInput> inputs, List<FindingGroup> groups);
}
