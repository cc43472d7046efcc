package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contracttests.mutant.Mutant;
import dev.understudy.contracttests.mutant.Mutants;
import dev.understudy.verify.Verification;
import dev.understudy.verify.options.VerifyOptions;
import dev.understudy.verify.provider.HttpProvider;
import dev.understudy.verify.provider.Provider;
import dev.understudy.verify.scenario.Scenario;
import dev.understudy.verify.scenario.Scenarios;
import dev.understudy.verify.talk.Patience;
import dev.understudy.verify.verdict.Blame;
import dev.understudy.verify.verdict.Outcome;
import dev.understudy.verify.verdict.Verdict;
import dev.understudy.verify.verdict.VerifyReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What verify is worth: it finds nothing where nothing is wrong, and whatever is wrong it finds and names. */
@ResourceLock(RunningReference.LOCK)
class MutantsTest {
    /** A scenario that sends a request more often than this has nothing but the sending in view. */
    private static final int MANY_TIMES = 100;
    /** The clock is moved where others would have to wait. */
    private static final Patience ENDLESS = new Patience(Duration.ofDays(3650), Duration.ofDays(36500));
    /** Each run is somebody else, whose worlds nobody has touched. */
    private static final AtomicLong SEEDS = new AtomicLong();

    @RegisterExtension
    static final RunningReference REFERENCE = new RunningReference();

    static List<Mutant> mutants() {
        return Mutants.all();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void aMutantIsCaughtAndNamed(Mutant mutant) throws Exception {
        VerifyReport report = verify(mutant.mutation().over(honest()), true, scenarios(mutant));

        assertThat(labels(report.broken()))
                .as("%s, broken: %s", mutant.about(), report.broken())
                .isEqualTo(MutantChecks.of(mutant));
        assertThat(report.broken()).extracting(Verdict::blame).containsOnly(Optional.of(Blame.PROVIDER));
    }

    @Test
    void readOnlyNothingIsBrokenWhereNothingIsWrong() throws Exception {
        assertThat(verify(honest(), false, everyScenario()).broken()).isEmpty();
    }

    @Test
    void withWritesNothingIsBrokenAndLittleIsNotTried() throws Exception {
        VerifyReport report = verify(honest(), true, everyScenario());
        Map<String, Integer> notTried = new TreeMap<>();
        report.of(Outcome.NOT_TRIED).forEach(verdict -> notTried.merge(verdict.kind(), 1, Integer::sum));

        assertThat(report.broken()).isEmpty();
        assertThat(notTried)
                .isEqualTo(Map.of(
                        // cursors of others, and a command where the state refuses it
                        "answer", 3,
                        // any credential is good
                        "auth-unknown", 6,
                        // an event may be anything
                        "broken-body", 1,
                        // the batch could be an instance
                        "other-method", 1,
                        // switches of the mock
                        "scenario", 7));
    }

    private static Set<String> labels(List<Verdict> verdicts) {
        Set<String> labels = new TreeSet<>();
        verdicts.forEach(verdict -> labels.add(verdict.label()));
        return labels;
    }

    /** Rate limits are tried out with the mutants that lie about them: it takes more than a thousand requests each time. */
    private static List<Scenario> scenarios(Mutant mutant) {
        return everyScenario().stream()
                .filter(scenario -> mutant.kind().equals("header") || sendsFew(scenario))
                .toList();
    }

    private static List<Scenario> everyScenario() {
        return Scenarios.bundled(REFERENCE.api().name());
    }

    private static boolean sendsFew(Scenario scenario) {
        return scenario.steps().stream()
                .noneMatch(step -> step instanceof Scenario.Call call && call.times() > MANY_TIMES);
    }

    private static VerifyReport verify(Provider provider, boolean writes, List<Scenario> scenarios)
            throws InterruptedException {
        VerifyOptions options = VerifyOptions.usual()
                .withSeeded(true)
                .withWrites(writes)
                .withSeed(SEEDS.addAndGet(2))
                .withPatience(ENDLESS)
                .withPause(REFERENCE::moveClock);
        return Verification.of(REFERENCE.api().contract(), options)
                .playing(scenarios)
                .run(provider, base());
    }

    private static Provider honest() {
        return new HttpProvider(base());
    }

    private static String base() {
        return REFERENCE.url() + REFERENCE.api().contract().api().serverPaths().get(0);
    }
}
