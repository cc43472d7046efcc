package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Problems;
import java.util.HashSet;
import java.util.Set;

/** The answers of an operation have examples of different names, whatever their status: a client asks for them by name. */
final class ExampleNames implements Rule {

    @Override
    public String code() {
        return "duplicate-example-name";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        for (Operation operation : contract.api().operations()) {
            Set<String> seen = new HashSet<>();
            operation
                    .responses()
                    .forEach(response -> response.contents()
                            .forEach(content -> content.examples().forEach(example -> {
                                if (!seen.add(example.name())) {
                                    problems.add(
                                            code(),
                                            contract.locate(example.pointer()),
                                            operation.id() + " has two examples called \"" + example.name() + "\"");
                                }
                            })));
        }
    }
}
