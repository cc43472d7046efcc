package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.SecurityScheme;
import dev.understudy.verify.request.Credentials;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code auth-missing} and {@code auth-unknown}: a request without a credential is refused, and so is one with a credential
 * that nobody has been given.
 */
final class CredentialCheck implements Check {
    private static final Set<Integer> RATE_LIMITED = Set.of(429);
    private static final List<String> NOBODYS = List.of(
            "understudy-nobodys-credential",
            "nobody@understudy.invalid",
            "00000000000000000000000000000000000000",
            "nobody:nothing");

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            if (Credentials.isOpen(operation)) {
                continue;
            }
            if (setting.subject().mayAsk(operation)) {
                trials.add(new Trial(
                        "auth-missing", operation.id(), examination -> missing(setting, operation, examination)));
                trials.add(new Trial(
                        "auth-unknown", operation.id(), examination -> unknown(setting, operation, examination)));
            } else {
                trials.add(Trial.impossible("auth-missing", operation.id(), Reasons.WRITES));
                trials.add(Trial.impossible("auth-unknown", operation.id(), Reasons.WRITES));
            }
        }
        return trials;
    }

    private static void missing(Setting setting, Operation operation, Examination examination)
            throws InterruptedException {
        setting.requireBaseline(operation);
        String refusal = setting.subject().behaviour().missingCredential(operation);
        Exchanged exchanged =
                examination.ask(operation, setting.request(operation).as(Credentials.none()));
        RefusalJudge refusals = new RefusalJudge(examination, setting, operation);
        if (setting.subject().behaviour().status(refusal).isPresent()) {
            refusals.expect(exchanged, refusal, "no credential was sent");
        } else {
            refusals.expectDocumented(exchanged, "no credential was sent", RATE_LIMITED);
        }
    }

    private static void unknown(Setting setting, Operation operation, Examination examination)
            throws InterruptedException {
        if (setting.options().seeded()) {
            throw new NotTriedException("the provider takes any credential, as --seeded says");
        }
        if (setting.options().credentials().isEmpty()) {
            throw new NotTriedException("no credential is known to be good, so nothing is known of others");
        }
        setting.requireBaseline(operation);
        if (Subject.isSafe(operation) && setting.baseline(operation).isOfMock()) {
            throw new NotTriedException("the provider is a mock, which takes any credential");
        }
        Exchanged exchanged =
                examination.ask(operation, setting.request(operation).as(nobodys(setting, operation)));
        new RefusalJudge(examination, setting, operation)
                .expectDocumented(exchanged, "a credential was sent that nobody was given", RATE_LIMITED);
    }

    /** For the same schemes that the good ones are for. */
    private static Credentials nobodys(Setting setting, Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        List<SecurityScheme> schemes = setting.subject()
                .credentials()
                .met(operation)
                .map(requirement -> requirement.schemes())
                .orElse(List.of());
        for (SecurityScheme scheme : schemes) {
            JsonNode form = setting.subject()
                    .behaviour()
                    .tree()
                    .path("auth")
                    .path(scheme.name())
                    .path("form");
            Optional<String> fitting = NOBODYS.stream()
                    .filter(value ->
                            Pattern.compile(form.asText("")).matcher(value).find())
                    .findFirst();
            values.put(scheme.name(), fitting.orElse(NOBODYS.get(0)));
        }
        return Credentials.of(values);
    }
}
