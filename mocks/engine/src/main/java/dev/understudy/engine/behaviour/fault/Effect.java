package dev.understudy.engine.behaviour.fault;

import dev.understudy.engine.http.Breakage;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a rule does to a request. One with a status or an example is answered with that and changes nothing; so is one whose
 * connection ends without an answer. All others are served, and late, or broken.
 *
 * @param status a documented one
 * @param example name of a documented one, of the status if that is given
 * @param delay zero for none
 */
public record Effect(Optional<Integer> status, Optional<String> example, Duration delay, Optional<Breakage> breakage) {

    boolean choosesAnswer() {
        return status.isPresent() || example.isPresent();
    }

    /** Whether the contract has the answer for an operation: one that it does not have cannot be given. */
    boolean isDocumentedBy(Operation operation) {
        List<Response> responses =
                status.isPresent() ? operation.response(status.get()).stream().toList() : operation.responses();
        return !choosesAnswer()
                || responses.stream().anyMatch(response -> example.isEmpty() || hasExample(response, example.get()));
    }

    private static boolean hasExample(Response response, String name) {
        return response.contents().stream()
                .flatMap(content -> content.examples().stream())
                .anyMatch(each -> each.name().equals(name));
    }
}
