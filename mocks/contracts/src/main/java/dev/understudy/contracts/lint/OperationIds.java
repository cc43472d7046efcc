package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Problems;

/** Every operation has an id: tests, examples and generated code name it by that. */
final class OperationIds implements Rule {

    @Override
    public String code() {
        return "no-operation-id";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        for (Operation operation : contract.api().operations()) {
            if (!contract.document().at(operation.pointer()).has("operationId")) {
                problems.add(code(), contract.locate(operation.pointer()), operation.id() + " has no operationId");
            }
        }
    }
}
