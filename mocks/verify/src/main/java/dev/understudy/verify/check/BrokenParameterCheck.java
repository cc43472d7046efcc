package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.conformance.Finding;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.verify.request.ContractRequest;
import dev.understudy.verify.subject.BehaviourRules;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code broken-parameter:NAME}: a value that a parameter's schema forbids is refused, whichever rule it breaks. */
final class BrokenParameterCheck implements Check {
    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            for (Parameter parameter : operation.parameters()) {
                BrokenValues values =
                        new BrokenValues(setting.subject().contract().document());
                Map<String, JsonNode> broken = values.of(parameter.schema().pointer());
                if (broken.isEmpty() || parameter.content().isPresent()) {
                    continue;
                }
                String check = "broken-parameter:" + parameter.name();
                trials.add(
                        setting.subject().mayAsk(operation)
                                ? new Trial(
                                        check,
                                        operation.id(),
                                        examination -> breakRules(setting, operation, parameter, broken, examination))
                                : Trial.impossible(check, operation.id(), Reasons.WRITES));
            }
        }
        return trials;
    }

    private static void breakRules(
            Setting setting,
            Operation operation,
            Parameter parameter,
            Map<String, JsonNode> broken,
            Examination examination)
            throws InterruptedException {
        setting.requireBaseline(operation);
        BehaviourRules behaviour = setting.subject().behaviour();
        Set<String> tolerated = behaviour.tolerated(parameter.name());
        RefusalJudge refusals = new RefusalJudge(examination, setting, operation);
        int tried = 0;
        for (Map.Entry<String, JsonNode> value : broken.entrySet()) {
            if (parameter.in() == ParameterLocation.PATH
                    && value.getValue().asText().isEmpty()) {
                continue; // an empty segment makes it another path
            }
            ContractRequest request =
                    setting.request(operation).with(parameter.in(), parameter.name(), value.getValue());
            Optional<Finding> finding = finding(setting, parameter, request.build());
            if (finding.isEmpty() || tolerated.contains(finding.get().code())) {
                continue;
            }
            tried++;
            refusals.expect(
                    examination.ask(operation, request),
                    behaviour.brokenParameter(parameter.name()),
                    finding.get().message());
        }
        if (tried == 0) {
            throw new NotTriedException("as text, every value that was made up keeps to its schema");
        }
    }

    /** What the contract has to say against that parameter; empty when it forbids nothing, or as well something else. */
    private static Optional<Finding> finding(Setting setting, Parameter parameter, MockRequest request) {
        List<Finding> findings = setting.subject().conformance().exchange("request", request, Optional.empty());
        String pointer = "/request/" + parameter.in().keyword() + "/" + Pointers.escape(parameter.name());
        boolean isOnly = findings.stream()
                .allMatch(finding ->
                        finding.pointer().equals(pointer) || finding.pointer().startsWith(pointer + "/"));
        return isOnly ? findings.stream().findFirst() : Optional.empty();
    }
}
