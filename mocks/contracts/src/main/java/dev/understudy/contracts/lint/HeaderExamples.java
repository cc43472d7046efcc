package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Problems;

/** Every header of an answer has an example, which the mock sends when it has nothing better. */
final class HeaderExamples implements Rule {

    @Override
    public String code() {
        return "header-without-example";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.responses()
                .forEach(response -> response.headers().forEach(header -> {
                    if (header.example().isEmpty()) {
                        problems.add(
                                code(),
                                contract.locate(header.pointer()),
                                "the header " + header.name() + " has no example");
                    }
                }));
    }
}
