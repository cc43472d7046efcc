package dev.understudy.verify.check;

import dev.understudy.engine.model.Operation;
import dev.understudy.verify.subject.BehaviourRules;
import dev.understudy.verify.talk.Exchanged;
import java.util.OptionalInt;
import java.util.Set;

/** Says whether a request was refused as it should be. What the refusal looks like is judged elsewhere. */
final class RefusalJudge {
    /** Refusals that say nothing about the request itself. */
    private static final Set<Integer> OF_SOMETHING_ELSE = Set.of(401, 429);

    private final Examination examination;
    private final BehaviourRules behaviour;
    private final Operation operation;

    RefusalJudge(Examination examination, Setting setting, Operation operation) {
        this.examination = examination;
        this.behaviour = setting.subject().behaviour();
        this.operation = operation;
    }

    /**
     * Expects a refusal: with the status of the behaviour file if it names the refusal, else with any documented 4xx.
     *
     * @param why what is wrong with the request
     * @param refusal by its name in the behaviour file
     */
    void expect(Exchanged exchanged, String refusal, String why) {
        OptionalInt status = behaviour.status(refusal);
        if (status.isPresent()) {
            if (exchanged.status() != status.getAsInt()) {
                examination.fault(
                        why + ": expected status " + status.getAsInt() + " (" + refusal + "), got "
                                + exchanged.status(),
                        behaviour.locate("/refusals/" + refusal + "/status"),
                        exchanged);
            }
            return;
        }
        expectDocumented(exchanged, why, OF_SOMETHING_ELSE);
    }

    /** @param otherwise statuses that are no refusal of this kind */
    void expectDocumented(Exchanged exchanged, String why, Set<Integer> otherwise) {
        int status = exchanged.status();
        if (!exchanged.isRefusal() || otherwise.contains(status)) {
            examination.fault(why + ": expected a refusal (a documented 4xx), got " + status, "", exchanged);
        } else if (operation.response(status).isEmpty()) {
            examination.undocumented(
                    why + ": refused with " + status + ", which the contract does not document here", "", exchanged);
        }
    }
}
