package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.engine.model.SecurityScheme;
import dev.understudy.verify.Verification;
import dev.understudy.verify.mock.MockAdministration;
import dev.understudy.verify.options.VerifyOptions;
import dev.understudy.verify.provider.HttpProvider;
import dev.understudy.verify.request.Credentials;
import dev.understudy.verify.scenario.Scenarios;
import dev.understudy.verify.verdict.Outcome;
import dev.understudy.verify.verdict.Verdict;
import dev.understudy.verify.verdict.VerifyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Verified as any provider would be, our own mock keeps to everything. What is not tried is listed in files beside the tests,
 * with the reason, so that nothing is passed over quietly.
 */
class VerifyOurMockTest {
    private static final Path LISTS = Path.of("src", "test", "resources", "verify");

    @TestFactory
    Stream<DynamicNode> nothingIsBroken() {
        return BundledApi.all().stream()
                .map(api -> dynamicContainer(
                        api.name(),
                        Stream.of(
                                verified(
                                        api,
                                        "read-only",
                                        mock -> VerifyOptions.usual().withCredentials(credentials(api))),
                                verified(
                                        api,
                                        "with-writes-and-seed",
                                        mock -> VerifyOptions.usual()
                                                .withSeeded(true)
                                                .withWrites(true)
                                                .withClock(new MockAdministration(new HttpProvider(mock.url())))))));
    }

    private static DynamicTest verified(BundledApi api, String how, Function<RunningMock, VerifyOptions> options) {
        return dynamicTest(how, () -> {
            RunningMock mock = RunningMock.stateful();
            mock.start();
            try {
                VerifyReport report = verify(api, mock, options.apply(mock));

                assertThat(report.broken()).isEmpty();
                assertThat(report.count(Outcome.KEPT)).isGreaterThan(30);
                assertThat(notTried(report)).isEqualTo(listed(api.name() + "-" + how));
            } finally {
                mock.stop();
            }
        });
    }

    private static VerifyReport verify(BundledApi api, RunningMock mock, VerifyOptions options)
            throws InterruptedException {
        String url = mock.url() + "/" + api.name()
                + api.contract().api().serverPaths().get(0);
        return Verification.of(
                        api.contract(), options.withPause(mock.clock()::forward).withSeed(7))
                .playing(Scenarios.bundled(api.name()))
                .run(new HttpProvider(url), url);
    }

    /** What a user of the mock might have: anything, for the schemes that come first. */
    private static Credentials credentials(BundledApi api) {
        Map<String, String> values = new HashMap<>();
        for (SecurityScheme scheme : api.operations().get(0).security().get(0).schemes()) {
            values.put(scheme.name(), "somebody");
        }
        return Credentials.of(values);
    }

    private static List<String> notTried(VerifyReport report) {
        return report.of(Outcome.NOT_TRIED).stream()
                .map(VerifyOurMockTest::line)
                .sorted()
                .toList();
    }

    private static String line(Verdict verdict) {
        return verdict.label() + ": " + verdict.reason();
    }

    private static List<String> listed(String name) throws IOException {
        return Files.readAllLines(LISTS.resolve(name + ".txt"));
    }
}
