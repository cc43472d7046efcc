package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Problems;

/** Every body has an example with a name: it is what the mock answers with, and what people read first. */
final class BodyExamples implements Rule {

    @Override
    public String code() {
        return "body-without-example";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.contents().forEach(content -> {
            JsonNode node = contract.document().at(content.pointer());
            if (node.path("examples").isEmpty()) {
                problems.add(code(), contract.locate(content.pointer()), content.mediaType() + " has no named example");
            }
        });
    }
}
