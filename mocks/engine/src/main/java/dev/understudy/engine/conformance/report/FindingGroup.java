package dev.understudy.engine.conformance.report;

import dev.understudy.engine.conformance.Finding;

/**
 * Findings that say the same of many places: one code, one rule, and one pointer but for the indices in it.
 *
 * @param pointer with {@code *} for each index
 * @param rule JSON Pointer to the rule; empty when there is none
 * @param count how many there are, those that are not shown included
 * @param shown how many of them are shown
 */
public record FindingGroup(String code, String pointer, String rule, long count, long shown) {

    /** A finding's own group, of which it is the first. */
    static FindingGroup of(Finding finding) {
        return new FindingGroup(
                finding.code(),
                finding.pointer().replaceAll("/[0-9]+(?=/|$)", "/*"),
                finding.rule().map(Finding.Rule::pointer).orElse(""),
                0,
                0);
    }

    FindingGroup withOneMore(boolean isShown) {
        return new FindingGroup(code, pointer, rule, count + 1, shown + (isShown ? 1 : 0));
    }

    public long hidden() {
        return count - shown;
    }
}
