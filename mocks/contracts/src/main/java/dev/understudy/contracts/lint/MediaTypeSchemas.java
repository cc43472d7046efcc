package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Problems;

/** Every media type has a schema: without one, some generators drop the body and others crash. */
final class MediaTypeSchemas implements Rule {

    @Override
    public String code() {
        return "media-type-without-schema";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.contents().forEach(content -> {
            if (content.schema().isEmpty()) {
                problems.add(code(), contract.locate(content.pointer()), content.mediaType() + " has no schema");
            }
        });
    }
}
