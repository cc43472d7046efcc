package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Problems;
import java.util.HashSet;
import java.util.Set;

/** Tags are declared where their description stands, and used. */
final class Tags implements Rule {

    @Override
    public String code() {
        return "unused-tag";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        Set<String> used = new HashSet<>();
        for (Operation operation : contract.api().operations()) {
            JsonNode tags = contract.document().at(operation.pointer()).path("tags");
            tags.forEach(tag -> used.add(tag.asText()));
            if (tags.isEmpty()) {
                problems.add(code(), contract.locate(operation.pointer()), operation.id() + " has no tag");
            }
        }
        JsonNode declared = contract.document().at("/tags");
        for (int i = 0; i < declared.size(); i++) {
            String name = declared.get(i).path("name").asText();
            if (!used.remove(name)) {
                problems.add(code(), contract.locate("/tags/" + i), "no operation has the tag \"" + name + "\"");
            }
        }
        used.forEach(
                name -> problems.add(code(), contract.locate("/tags"), "the tag \"" + name + "\" is not declared"));
    }
}
