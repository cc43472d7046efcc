package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.verify.request.ContractRequest;
import dev.understudy.verify.subject.BehaviourRules;
import dev.understudy.verify.subject.BehaviourRules.Unknown;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code unknown-id:NAME}: an id that is well-formed, but nobody's, is not found. */
final class UnknownIdCheck implements Check {
    private static final int NOT_FOUND = 404;

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            for (Unknown unknown : unknowns(setting, operation)) {
                String check = "unknown-id:" + unknown.parameter();
                trials.add(
                        setting.subject().mayAsk(operation)
                                ? new Trial(
                                        check,
                                        operation.id(),
                                        examination -> lookFor(setting, operation, unknown, examination))
                                : Trial.impossible(check, operation.id(), Reasons.WRITES));
            }
        }
        return trials;
    }

    /** As the behaviour file says; without one, whatever the last variable of the path names, if 404 is documented. */
    private static List<Unknown> unknowns(Setting setting, Operation operation) {
        BehaviourRules behaviour = setting.subject().behaviour();
        if (!behaviour.isEmpty()) {
            return behaviour.unknowns(operation);
        }
        boolean isDocumented = operation
                .response(NOT_FOUND)
                .filter(response -> !response.status().isDefault())
                .isPresent();
        int brace = operation.path().lastIndexOf('{');
        return isDocumented && brace >= 0
                ? List.of(new Unknown(operation.path().substring(brace + 1).replaceFirst("}.*", ""), ""))
                : List.of();
    }

    private static void lookFor(Setting setting, Operation operation, Unknown unknown, Examination examination)
            throws InterruptedException {
        setting.requireBaseline(operation);
        ContractRequest request = setting.request(operation);
        Parameter parameter = operation.parameters().stream()
                .filter(each ->
                        each.in() == ParameterLocation.PATH && each.name().equals(unknown.parameter()))
                .findFirst()
                .orElseThrow();
        Optional<JsonNode> fresh = request.value(ParameterLocation.PATH, unknown.parameter())
                .flatMap(known -> setting.freshIds().like(known, parameter.schema()));
        if (fresh.isEmpty()) {
            throw new NotTriedException("no other value could be made up that its schema allows");
        }
        fresh.ifPresent(id -> request.with(ParameterLocation.PATH, unknown.parameter(), id));
        Exchanged exchanged = examination.ask(operation, request);
        String why = "the " + parameter.label() + " names nothing";
        if (unknown.refusal().isEmpty()) {
            if (exchanged.status() != NOT_FOUND) {
                examination.fault(
                        why + ": expected status 404, got " + exchanged.status(),
                        setting.subject()
                                .contract()
                                .document()
                                .locate(operation.pointer() + "/responses/404")
                                .toString(),
                        exchanged);
            }
        } else {
            new RefusalJudge(examination, setting, operation).expect(exchanged, unknown.refusal(), why);
        }
    }
}
