package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.testkit.Scenario;
import dev.understudy.testkit.ScenarioRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stories that the scenario files tell come true. */
class ScenariosTest {
    /** Longer than any rate limit remembers: scenarios that share a credential do not meet. */
    private static final Duration PAUSE = Duration.ofHours(1);

    @RegisterExtension
    static final RunningMock MOCK = RunningMock.withEveryApi();

    @TestFactory
    Stream<DynamicNode> everyScenarioComesTrue() {
        return BundledApi.all().stream().map(api -> {
            List<Path> files = Repository.files(Repository.specs().resolve(api.name() + "/scenarios"), ".yaml");
            assertThat(files).isNotEmpty();
            return dynamicContainer(
                    api.name(),
                    files.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> play(api, file))));
        });
    }

    private static void play(BundledApi api, Path file) throws Exception {
        MOCK.clock().forward(PAUSE);
        Scenario scenario = Scenario.read(file);
        ScenarioRunner runner = new ScenarioRunner(api.mount(), api.judge(), MOCK.provider(), MOCK.clock()::forward);

        assertThat(scenario.steps()).isNotEmpty();
        assertThat(runner.run(scenario, RunningMock.freshCredential()))
                .as(scenario.summary())
                .isEmpty();
    }
}
