package dev.understudy.verify.check;

import dev.understudy.engine.conformance.Finding;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.model.ExampleRequest;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Response;
import dev.understudy.verify.request.ContractRequest;
import dev.understudy.verify.subject.ListRules;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NotTriedException;
import dev.understudy.verify.verdict.Blame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code answer}: the documented request of an operation that changes nothing is answered in order, and so is that of each
 * of its examples.
 */
final class AnswerCheck implements Check {
    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            if (!Subject.isSafe(operation)) {
                continue;
            }
            trials.add(new Trial("answer", operation.id(), examination -> plain(setting, operation, examination)));
            for (Response response : operation.responses()) {
                if (response.status().high() < 300) {
                    response.contents().stream()
                            .flatMap(content -> content.examples().stream())
                            .forEach(example -> example.request()
                                    .ifPresent(request -> trials.add(new Trial(
                                            "answer:" + example.name(),
                                            operation.id(),
                                            examination -> example(setting, operation, request, examination)))));
                }
            }
        }
        return trials;
    }

    private static void plain(Setting setting, Operation operation, Examination examination)
            throws InterruptedException {
        MockRequest request = setting.request(operation).build();
        if (isInOrder(setting, request, examination)) {
            judge(operation, setting.baseline(operation), setting.isKnownToProvider(operation), examination);
        }
    }

    private static void example(Setting setting, Operation operation, ExampleRequest wanted, Examination examination)
            throws InterruptedException {
        if (!setting.options().seeded() && !wanted.path().isEmpty()) {
            throw new NotTriedException("its request names ids of the contract's seed data; --seeded tries it");
        }
        if (namesCursor(setting, operation, wanted)) {
            throw new NotTriedException("its request sends a cursor, and each provider makes its own");
        }
        setting.requireBaseline(operation);
        ContractRequest request = setting.request(operation).with(wanted);
        if (isInOrder(setting, request.build(), examination)) {
            Exchanged exchanged = examination.ask(operation, request);
            if (exchanged.status() == 404 && !wanted.path().isEmpty()) {
                throw new NotTriedException("its request names what the provider does not know");
            }
            judge(operation, exchanged, setting.options().seeded(), examination);
        }
    }

    /** Whether a request goes on from a page that nobody has been given. */
    private static boolean namesCursor(Setting setting, Operation operation, ExampleRequest wanted) {
        return setting.subject()
                .behaviour()
                .list(operation)
                .flatMap(ListRules::page)
                .map(page -> Stream.of(page.forward(), page.back())
                        .flatMap(Optional::stream)
                        .anyMatch(wanted.query()::containsKey))
                .orElse(false);
    }

    /** Whether the contract allows its own request; who is to blame when it does not. */
    static boolean isInOrder(Setting setting, MockRequest request, Examination examination) {
        List<Finding> findings = setting.subject().conformance().exchange("request", request, Optional.empty());
        Map<String, String> set = setting.options().values();
        for (Finding finding : findings) {
            boolean isOfUser =
                    set.keySet().stream().anyMatch(name -> finding.pointer().contains("/" + name));
            examination.fault(
                    (isOfUser ? "a value that was set breaks the contract: " : "the contract's own request breaks it: ")
                            + finding.message(),
                    finding.rule().map(rule -> rule.place().toString()).orElse(""));
            examination.blame(isOfUser ? Blame.CLIENT : Blame.CONTRACT);
        }
        return findings.isEmpty();
    }

    /** @param isKnown whether what is asked for must be there */
    static void judge(Operation operation, Exchanged exchanged, boolean isKnown, Examination examination) {
        int status = exchanged.status();
        if (exchanged.isSuccess()) {
            if (operation.response(status).isEmpty()) {
                examination.undocumented("answered with " + status + ", which is not documented", "", exchanged);
            }
            return;
        }
        String message = "expected an answer in order to a request in order, got status " + status;
        if (status == 401 || status == 403) {
            examination.fault(message + ": the credential is not good for this operation", "", exchanged);
            examination.blame(Blame.CLIENT);
        } else if (status == 404 && !isKnown && operation.path().contains("{")) {
            examination.fault(
                    message + ": the provider does not know what the path names; --set NAME=VALUE names something else",
                    "",
                    exchanged);
            examination.blame(Blame.CLIENT);
        } else if (status >= 300 && status < 400 && operation.response(status).isPresent()) {
            throw new NotTriedException("the documented request is answered with the documented redirect " + status);
        } else {
            examination.fault(message, "", exchanged);
        }
    }
}
