package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.verify.Verification;
import dev.understudy.verify.options.VerifyOptions;
import dev.understudy.verify.provider.HttpProvider;
import dev.understudy.verify.provider.MockAdministration;
import dev.understudy.verify.scenario.Scenarios;
import dev.understudy.verify.verdict.Outcome;
import dev.understudy.verify.verdict.Verdict;
import dev.understudy.verify.verdict.VerifyReport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Verified as any provider would be, our own mock keeps to everything. */
class VerifyOurMockTest {
    @TestFactory
    Stream<DynamicTest> nothingIsBroken() {
        return BundledApi.all().stream()
                .map(api -> dynamicTest(api.name(), () -> {
                    RunningMock mock = RunningMock.stateful();
                    mock.start();
                    try {
                        VerifyReport report = verify(
                                api,
                                mock,
                                VerifyOptions.usual()
                                        .withSeeded(true)
                                        .withWrites(true)
                                        .withClock(new MockAdministration(new HttpProvider(mock.url()))));
                        for (Verdict verdict : report.verdicts()) {
                            if (verdict.outcome() != Outcome.KEPT) {
                                System.out.println(verdict.outcome() + " " + verdict.label() + " " + verdict.reason()
                                        + " " + verdict.blame()
                                        + verdict.evidence().faults());
                            }
                        }
                        System.out.println(api + " " + report.count(Outcome.KEPT) + " kept, " + report.requests()
                                + " requests, waited " + report.waitedMillis());
                        assertThat(report.broken()).isEmpty();
                    } finally {
                        mock.stop();
                    }
                }));
    }

    private static VerifyReport verify(BundledApi api, RunningMock mock, VerifyOptions options)
            throws InterruptedException {
        String url = mock.url() + "/" + api.name()
                + api.contract().api().serverPaths().get(0);
        return Verification.of(api.contract(), options.withPause(mock.clock()::forward))
                .playing(Scenarios.bundled(api.name()))
                .run(new HttpProvider(url), url);
    }
}
