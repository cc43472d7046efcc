package dev.understudy.verify.check;

import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.verify.subject.BehaviourRules;
import dev.understudy.verify.talk.Exchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code missing-parameter:NAME}: a request without something that is required is refused. */
final class MissingParameterCheck implements Check {
    @Override
    public List<Trial> trials(Setting setting) {
        BehaviourRules behaviour = setting.subject().behaviour();
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            for (Parameter parameter : operation.parameters()) {
                Optional<String> insisted = parameter.in() == ParameterLocation.HEADER
                        ? behaviour.missingHeader(parameter.name())
                        : Optional.empty();
                if (parameter.in() == ParameterLocation.PATH || !parameter.required() && insisted.isEmpty()) {
                    continue;
                }
                String check = "missing-parameter:" + parameter.name();
                String refusal = insisted.orElseGet(() -> behaviour.brokenParameter(parameter.name()));
                trials.add(
                        setting.subject().mayAsk(operation)
                                ? new Trial(
                                        check,
                                        operation.id(),
                                        examination -> leaveOut(setting, operation, parameter, refusal, examination))
                                : Trial.impossible(check, operation.id(), Reasons.WRITES));
            }
        }
        return trials;
    }

    private static void leaveOut(
            Setting setting, Operation operation, Parameter parameter, String refusal, Examination examination)
            throws InterruptedException {
        setting.requireBaseline(operation);
        Exchanged exchanged =
                examination.ask(operation, setting.request(operation).without(parameter.in(), parameter.name()));
        new RefusalJudge(examination, setting, operation)
                .expect(exchanged, refusal, "the required " + parameter.label() + " was left out");
    }
}
