package dev.understudy.verify.scenario;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The step of a scenario that went wrong.
 *
 * @param step from 1
 * @param operation operationId
 * @param time which time it was asked, from 1
 * @param differences how the answer is not as the scenario wants it, at least one
 * @param answer empty when none came
 */
public record Deviation(
        int step,
        String operation,
        int time,
        List<String> differences,
        MockRequest request,
        Optional<MockResponse> answer) {

    /** All of it, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        String place = "step " + step + ", " + operation + ": ";
        differences.forEach(difference -> lines.add(place + difference));
        answer.ifPresent(got -> lines.add(place + request.line() + " got " + got.status() + " " + got.text()));
        lines.add(place + "that was time " + time);
        return lines;
    }
}
