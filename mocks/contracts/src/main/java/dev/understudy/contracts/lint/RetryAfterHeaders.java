package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Problems;

/** A 429 says when to come back: without it, clients learn nothing from a mock. */
final class RetryAfterHeaders implements Rule {

    @Override
    public String code() {
        return "no-retry-after";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        for (Operation operation : contract.api().operations()) {
            operation.response(429).ifPresent(response -> {
                if (response.headers().stream()
                        .noneMatch(header -> header.name().equalsIgnoreCase("Retry-After"))) {
                    problems.add(code(), contract.locate(response.pointer()), "a 429 without the header Retry-After");
                }
            });
        }
    }
}
