package dev.understudy.verify.check;

import dev.understudy.engine.conformance.Finding;
import dev.understudy.engine.model.Operation;
import dev.understudy.verify.talk.Account;
import dev.understudy.verify.talk.Account.Kind;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code answer-form}, {@code refusal-form} and {@code rate-limit-form}: every answer that came, whatever it was asked for,
 * looks as the contract says. Looks back at the other checks, and is to be made after them.
 */
final class FormCheck implements Check {
    private static final int MAX_FAULTS = 10;

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            boolean mayAsk = setting.subject().mayAsk(operation);
            trials.add(trial(
                    setting,
                    "answer-form",
                    List.of(operation),
                    Kind.ANSWER,
                    mayAsk ? "no answer in order came" : Reasons.WRITES));
            trials.add(trial(
                    setting,
                    "refusal-form",
                    List.of(operation),
                    Kind.REFUSAL,
                    mayAsk ? "nothing was refused" : Reasons.WRITES));
        }
        trials.add(trial(setting, "rate-limit-form", setting.subject().operations(), Kind.RATE_LIMIT, "no 429 came"));
        return trials;
    }

    private static Trial trial(Setting setting, String check, List<Operation> operations, Kind kind, String otherwise) {
        String about = operations.size() == 1 && kind != Kind.RATE_LIMIT
                ? operations.get(0).id()
                : "";
        return new Trial(check, about, examination -> {
            List<Account.Page> pages = operations.stream()
                    .map(operation -> setting.account().of(operation, kind))
                    .filter(page -> page.answers() > 0)
                    .toList();
            if (pages.isEmpty()) {
                throw new NotTriedException(otherwise);
            }
            Set<String> told = new HashSet<>();
            for (Account.Page page : pages) {
                if (kind == Kind.RATE_LIMIT) {
                    lookForWait(setting, page, examination);
                }
                page.breaches().forEach(breach -> tell(breach, told, examination));
            }
        });
    }

    /** Each kind of finding once. */
    private static void tell(Account.Breach breach, Set<String> told, Examination examination) {
        for (Finding finding : breach.findings()) {
            String same = finding.code() + finding.pointer().replaceAll("/[0-9]+(?=/|$)", "/*");
            if (told.size() < MAX_FAULTS && told.add(same)) {
                examination.fault(
                        finding.sentence() + " [" + finding.code() + "]",
                        finding.rule().map(rule -> rule.place().toString()).orElse(""),
                        breach.exchanged());
            }
        }
    }

    /** Where the behaviour file says that a 429 tells how long to wait, it does. */
    private static void lookForWait(Setting setting, Account.Page page, Examination examination) {
        String pointer = "/refusals/rate-limited/headers/Retry-After";
        boolean isPromised = !setting.subject().behaviour().tree().at(pointer).isMissingNode();
        page.samples().stream()
                .filter(exchanged -> isPromised && !exchanged.answer().headers().contains("Retry-After"))
                .findFirst()
                .ifPresent(exchanged -> examination.fault(
                        "expected the header Retry-After with a 429, got none",
                        setting.subject().behaviour().locate(pointer),
                        exchanged));
    }
}
