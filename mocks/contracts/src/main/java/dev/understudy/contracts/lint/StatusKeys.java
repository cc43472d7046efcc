package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Problems;

/** Answers are listed status by status: of a range such as {@code 4XX} some generators make code that does not compile. */
final class StatusKeys implements Rule {

    @Override
    public String code() {
        return "status-range";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        for (Operation operation : contract.api().operations()) {
            operation.responses().forEach(response -> {
                if (response.status().width() > 0 && !response.status().text().equals("default")) {
                    problems.add(
                            code(),
                            contract.locate(operation.pointer() + "/responses/"
                                    + response.status().text()),
                            "expected one status, found " + response.status().text());
                }
            });
        }
    }
}
