package dev.understudy.verify.check;

import dev.understudy.engine.model.Operation;
import dev.understudy.verify.request.Credentials;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NoAnswerException;
import dev.understudy.verify.talk.NotTriedException;
import dev.understudy.verify.verdict.Blame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks whether it is of use to check anything: {@code base-url}, something of the contract is found there;
 * {@code credentials}, somebody is let in. If not, what the verifier was given is wrong, and there is nothing to say about the
 * provider.
 */
public final class Reconnaissance {
    private final Setting setting;

    public Reconnaissance(Setting setting) {
        this.setting = setting;
    }

    /** Why no check is of use; empty when they are. */
    public Optional<String> explore(TrialRunner runner) throws InterruptedException {
        List<Exchanged> answers = new ArrayList<>();
        boolean isFound = !runner.run(new Trial("base-url", "", examination -> look(answers, examination)))
                .isBroken();
        if (!isFound) {
            return Optional.of("the base URL leads to nothing of the contract; see base-url");
        }
        boolean isLetIn = !runner.run(new Trial("credentials", "", examination -> letIn(answers, examination)))
                .isBroken();
        return isLetIn ? Optional.empty() : Optional.of("the provider lets nobody in; see credentials");
    }

    /** Asks every operation that changes nothing. */
    private void look(List<Exchanged> answers, Examination examination) throws InterruptedException {
        List<String> reasons = new ArrayList<>();
        Optional<NoAnswerException> unanswered = Optional.empty();
        for (Operation operation : setting.subject().operations()) {
            if (!Subject.isSafe(operation)) {
                continue;
            }
            try {
                answers.add(setting.baseline(operation));
            } catch (NotTriedException e) {
                reasons.add(e.reason());
            } catch (NoAnswerException e) {
                unanswered = Optional.of(e);
            }
        }
        if (answers.isEmpty() && unanswered.isPresent()) {
            throw unanswered.get();
        }
        if (answers.isEmpty()) {
            throw new NotTriedException(
                    reasons.isEmpty()
                            ? "the contract has no operation that could be asked without changing something"
                            : reasons.get(0));
        }
        boolean isNowhere = answers.stream().allMatch(answer -> answer.status() == 404 || answer.status() == 405);
        boolean isOurs = (setting.options().seeded() || !hasVariables())
                && setting.options().values().isEmpty();
        if (isNowhere && (isOurs || !isOfContract(answers))) {
            examination.fault(
                    "expected something of the contract at the base URL, got 404 for all that was asked",
                    "",
                    answers.toArray(Exchanged[]::new));
            examination.blame(Blame.CLIENT);
        }
    }

    /** Whether ids that nobody has could be why nothing is found. */
    private boolean hasVariables() {
        return setting.subject().operations().stream()
                .filter(Subject::isSafe)
                .allMatch(operation -> operation.path().contains("{"));
    }

    /** Whether one of the answers is a 404 as the contract documents it. */
    private boolean isOfContract(List<Exchanged> answers) {
        return answers.stream()
                .anyMatch(answer -> setting.subject()
                        .conformance()
                        .exchange("answer", answer.request(), Optional.of(answer.answer()))
                        .isEmpty());
    }

    private void letIn(List<Exchanged> answers, Examination examination) {
        List<Operation> closed = setting.subject().operations().stream()
                .filter(operation -> !Credentials.isOpen(operation))
                .toList();
        if (closed.isEmpty()) {
            throw new NotTriedException("the contract asks for no credential");
        }
        boolean isSent = closed.stream()
                .anyMatch(operation ->
                        setting.subject().credentials().met(operation).isPresent());
        boolean isRefused = !answers.isEmpty()
                && answers.stream().allMatch(answer -> isSent ? isOfCredential(answer) : answer.isRefusal());
        if (isRefused) {
            examination.fault(
                    isSent
                            ? "expected the credential to be accepted, but nothing can be asked with it"
                            : "the contract asks for a credential, and none is set: " + wanted(closed),
                    "",
                    answers.get(0));
            examination.blame(Blame.CLIENT);
        }
    }

    private static boolean isOfCredential(Exchanged answer) {
        return answer.status() == 401 || answer.status() == 403;
    }

    private static String wanted(List<Operation> closed) {
        Set<String> variables = new TreeSet<>();
        closed.forEach(operation -> operation
                .security()
                .get(0)
                .schemes()
                .forEach(scheme -> variables.add(Credentials.variable(scheme.name()))));
        return String.join(" and ", variables);
    }
}
