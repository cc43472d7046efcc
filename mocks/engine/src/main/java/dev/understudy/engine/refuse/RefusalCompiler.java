package dev.understudy.engine.refuse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.template.AnswerCompiler;
import dev.understudy.engine.template.AnswerTemplate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the refusals of a behaviour file, and holds them against the contract. */
final class RefusalCompiler {
    private final Contract contract;
    private final AnswerCompiler answers;

    RefusalCompiler(Contract contract, Problems problems) {
        this.contract = contract;
        this.answers = new AnswerCompiler(
                contract, RefusalScope.NAMES::contains, String.join(", ", new TreeSet<>(RefusalScope.NAMES)), problems);
    }

    Map<String, CompiledRefusal> compile() {
        Map<String, CompiledRefusal> compiled = new LinkedHashMap<>();
        contract.behaviour()
                .tree()
                .path("refusals")
                .properties()
                .forEach(entry -> compiled.put(
                        entry.getKey(), refusal(entry.getValue(), Pointers.child("/refusals", entry.getKey()))));
        return compiled;
    }

    private CompiledRefusal refusal(JsonNode node, String place) {
        int status = node.path("status").asInt();
        if (status < 400
                || status > 599
                || !node.has("body") && !node.path("example").isTextual()) {
            return new CompiledRefusal(Optional.empty(), Map.of()); // reported by the file's schema
        }
        if (node.has("body")) {
            return new CompiledRefusal(Optional.of(answers.whole(status, node, place)), Map.of());
        }
        Map<String, AnswerTemplate> byOperation = new HashMap<>();
        for (Operation operation : operations(node)) {
            answers.fromExample(operation, status, node, place)
                    .ifPresent(answer -> byOperation.put(operation.id(), answer));
        }
        return new CompiledRefusal(Optional.empty(), byOperation);
    }

    /** Those that a refusal is limited to; all when it is not. */
    private List<Operation> operations(JsonNode node) {
        List<Operation> all = contract.api().operations();
        if (!node.has("operations")) {
            return all;
        }
        Set<String> named = new HashSet<>();
        node.get("operations").forEach(id -> named.add(id.asText()));
        return all.stream().filter(operation -> named.contains(operation.id())).toList();
    }
}
