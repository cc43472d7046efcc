package dev.understudy.engine.conformance.report;

import dev.understudy.engine.conformance.Verdict;

/**
 * An input and what came of it.
 *
 * @param judged how many payloads or exchanges
 * @param passedOver how many exchanges were not of the contract
 * @param unkeptBodies how many bodies the recording does not hold
 */
public record CheckedInput(String name, long judged, long findings, long passedOver, long unkeptBodies) {

    static CheckedInput named(String name) {
        return new CheckedInput(name, 0, 0, 0, 0);
    }

    CheckedInput and(Verdict verdict) {
        return new CheckedInput(
                name,
                judged + verdict.judged(),
                findings + verdict.findings().size(),
                passedOver + verdict.passedOver(),
                unkeptBodies + verdict.unkeptBodies());
    }
}
