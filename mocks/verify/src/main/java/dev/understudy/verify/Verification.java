package dev.understudy.verify;

import dev.understudy.engine.spec.Contract;
import dev.understudy.verify.check.Check;
import dev.understudy.verify.check.Checks;
import dev.understudy.verify.check.EvidenceWriter;
import dev.understudy.verify.check.Reconnaissance;
import dev.understudy.verify.check.ScenarioCheck;
import dev.understudy.verify.check.Setting;
import dev.understudy.verify.check.TrialRunner;
import dev.understudy.verify.options.VerifyOptions;
import dev.understudy.verify.provider.Provider;
import dev.understudy.verify.request.Redaction;
import dev.understudy.verify.scenario.Scenario;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Account;
import dev.understudy.verify.talk.Conversation;
import dev.understudy.verify.verdict.Listener;
import dev.understudy.verify.verdict.Verdict;
import dev.understudy.verify.verdict.VerifyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds a live provider against its contract, and against the behaviour file beside it if there is one.
 *
 * <pre>{@code
 * VerifyReport report = Verification.of(Contract.load(Path.of("openapi.yaml")), VerifyOptions.usual())
 *         .run(new HttpProvider("http://127.0.0.1:8080/v1"), "http://127.0.0.1:8080/v1");
 * }</pre>
 */
public final class Verification {
    private final Subject subject;
    private final List<Scenario> scenarios;
    private final Listener listener;

    private Verification(Subject subject, List<Scenario> scenarios, Listener listener) {
        this.subject = subject;
        this.scenarios = scenarios;
        this.listener = listener;
    }

    /** @throws dev.understudy.engine.spec.SpecException when a pattern of the contract cannot be read */
    public static Verification of(Contract contract, VerifyOptions options) {
        return new Verification(Subject.of(contract, options), List.of(), Listener.NONE);
    }

    /** The same, telling how it goes on. */
    public Verification tellingTo(Listener other) {
        return new Verification(subject, scenarios, other);
    }

    /** The same, playing scenarios as well. */
    public Verification playing(List<Scenario> others) {
        return new Verification(subject, List.copyOf(others), listener);
    }

    /** Every check that could be made, by kind and by whole name, and every operation: what can be wanted. */
    public Set<String> names() {
        Account account = new Account(subject.conformance());
        VerifyOptions options = subject.options();
        Provider nobody = request -> {
            throw new IllegalStateException("nothing is asked when trials are named");
        };
        Setting setting = new Setting(
                subject,
                new Conversation(nobody, account, options.patience(), options.bounds(), options.pause(), Listener.NONE),
                account);
        Set<String> names = new TreeSet<>(Set.of("base-url", "credentials"));
        List<Check> checks = new ArrayList<>(checks());
        checks.add(Checks.ofForms());
        for (Check check : checks) {
            check.trials(setting).forEach(trial -> {
                names.add(trial.check());
                names.add(trial.check().replaceFirst(":.*", ""));
            });
        }
        subject.operations().forEach(operation -> names.add(operation.id()));
        return names;
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>(Checks.all());
        checks.add(new ScenarioCheck(scenarios));
        return checks;
    }

    /**
     * Makes all checks that the options want.
     *
     * @param provider answers requests whose targets begin where the contract's paths do, without the server's path
     * @param baseUrl what stands before those targets, for the report; may be empty
     */
    public VerifyReport run(Provider provider, String baseUrl) throws InterruptedException {
        VerifyOptions options = subject.options();
        Account account = new Account(subject.conformance());
        Conversation conversation =
                new Conversation(provider, account, options.patience(), options.bounds(), options.pause(), listener);
        Setting setting = new Setting(subject, conversation, account);
        Redaction redaction = new Redaction(options.secrets());
        TrialRunner runner = new TrialRunner(setting, new EvidenceWriter(redaction, baseUrl), listener);
        Optional<String> obstacle = new Reconnaissance(setting).explore(runner);
        List<Check> checks = checks();
        if (obstacle.isPresent()) {
            checks.forEach(check -> runner.passOver(check, obstacle.get()));
        } else {
            for (Check check : checks) {
                runner.run(check);
            }
            runner.run(Checks.ofForms());
        }
        List<Verdict> verdicts = runner.verdicts();
        return new VerifyReport(
                subject.contract().document().name(),
                subject.contract().api().title(),
                redaction.of(baseUrl),
                verdicts,
                conversation.requests(),
                conversation.waited().toMillis());
    }
}
