package dev.understudy.engine.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of judging some pieces.
 *
 * @param findings in order of place
 * @param judged how many payloads or exchanges were judged, broken ones included
 * @param passedOver how many exchanges were not judged, because they are not of the contract
 * @param unkeptBodies how many bodies could not be judged, because the recording does not hold them
 */
public record Verdict(List<Finding> findings, long judged, long passedOver, long unkeptBodies) {
    public static final Verdict NOTHING = new Verdict(List.of(), 0, 0, 0);

    public static Verdict of(List<Finding> findings) {
        return new Verdict(findings, 1, 0, 0);
    }

    /** Both together. */
    public Verdict and(Verdict other) {
        List<Finding> all = findings;
        if (findings.isEmpty()) {
            all = other.findings;
        } else if (!other.findings.isEmpty()) {
            all = new ArrayList<>(findings);
            all.addAll(other.findings);
        }
        return new Verdict(
                all, judged + other.judged, passedOver + other.passedOver, unkeptBodies + other.unkeptBodies);
    }
}
