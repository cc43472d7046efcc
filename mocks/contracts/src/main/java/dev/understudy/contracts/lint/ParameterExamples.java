package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Problems;

/** Every parameter has an example: together they make a request that works. */
final class ParameterExamples implements Rule {

    @Override
    public String code() {
        return "parameter-without-example";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.api()
                .operations()
                .forEach(operation -> operation.parameters().forEach(parameter -> {
                    if (parameter.example().isEmpty()) {
                        problems.add(
                                code(), contract.locate(parameter.pointer()), parameter.label() + " has no example");
                    }
                }));
    }
}
