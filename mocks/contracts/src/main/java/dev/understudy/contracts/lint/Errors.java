package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every operation says how it refuses: a request it cannot take (400 or 422), a caller it does not let in (401 or 403, where it
 * asks who is calling), too many requests (429), and failure (500).
 */
final class Errors implements Rule {

    @Override
    public String code() {
        return "missing-error";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        for (Operation operation : contract.api().operations()) {
            require(contract, operation, problems, 400, 422);
            if (isSecured(operation)) {
                require(contract, operation, problems, 401, 403);
            }
            require(contract, operation, problems, 429);
            require(contract, operation, problems, 500);
        }
    }

    private void require(Contract contract, Operation operation, Problems problems, int... anyOf) {
        for (int status : anyOf) {
            if (operation.response(status).isPresent()) {
                return;
            }
        }
        String wanted = IntStream.of(anyOf).mapToObj(Integer::toString).collect(Collectors.joining(" or "));
        problems.add(
                code(),
                contract.locate(Pointers.child(operation.pointer(), "responses")),
                operation.id() + " documents no " + wanted);
    }

    private static boolean isSecured(Operation operation) {
        return !operation.security().isEmpty()
                && operation.security().stream()
                        .noneMatch(alternative -> alternative.schemes().isEmpty());
    }
}
