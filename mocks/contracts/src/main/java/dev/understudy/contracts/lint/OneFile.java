package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;

/** Everything but examples stands in one file: generators lose the names of what they find in others. */
final class OneFile implements Rule {

    @Override
    public String code() {
        return "more-than-one-file";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        JsonNode files = contract.document().root().path(Document.FILES);
        files.fieldNames()
                .forEachRemaining(file -> problems.add(
                        code(),
                        contract.locate("/" + Document.FILES + "/" + Pointers.escape(file)),
                        "the contract refers to " + file,
                        "move what it needs of it into openapi.yaml"));
    }
}
