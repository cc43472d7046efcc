package dev.understudy.verify.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All verdicts on a provider.
 *
 * @param contract short name
 * @param title the contract's own
 * @param baseUrl where its paths were found to begin
 * @param verdicts in the order they were reached
 * @param requests how many were sent
 * @param waitedMillis how long was waited because the provider asked for it
 */
public record VerifyReport(
        String contract, String title, String baseUrl, List<Verdict> verdicts, int requests, long waitedMillis) {

    public List<Verdict> broken() {
        return of(Outcome.BROKEN);
    }

    public List<Verdict> of(Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).toList();
    }

    public long count(Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }

    /** How many were not tried for each reason, in the order the reasons came up. */
    public Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        of(Outcome.NOT_TRIED).forEach(verdict -> reasons.merge(verdict.reason(), 1, Integer::sum));
        return reasons;
    }
}
