package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.engine.Mount;
import dev.understudy.engine.behaviour.Switches;
import dev.understudy.verify.scenario.Scenario;
import dev.understudy.verify.scenario.ScenarioRunner;
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
        return BundledApi.allAndAdministration().stream().map(api -> {
            List<Path> files = Repository.files(Repository.specs().resolve(api.name() + "/scenarios"), ".yaml");
            assertThat(files).isNotEmpty();
            return dynamicContainer(
                    api.name(),
                    files.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> play(api, file))));
        });
    }

    private static void play(BundledApi folder, Path file) throws Exception {
        Scenario scenario = Scenario.read(file);
        BundledApi api = scenario.api().map(BundledApi::named).orElse(folder);
        assertThat(scenario.steps()).isNotEmpty();
        if (scenario.mode().equals("stateful") || !scenario.switches().isEmpty()) {
            playFromTheStart(api, scenario);
        } else {
            MOCK.clock().forward(PAUSE);
            play(api, scenario, MOCK);
        }
    }

    /** What is kept begins with the world: each of these scenarios has a mock of its own. */
    private static void playFromTheStart(BundledApi api, Scenario scenario) throws Exception {
        Mount switched = Mount.named(Switches.set(api.contract(), scenario.switches()));
        RunningMock fresh =
                scenario.switches().isEmpty() ? RunningMock.stateful() : RunningMock.statefulOf(List.of(switched));
        fresh.start();
        try {
            play(api, scenario, fresh);
        } finally {
            fresh.stop();
        }
    }

    private static void play(BundledApi api, Scenario scenario, RunningMock mock) throws Exception {
        BundledApi administration = BundledApi.administration();
        ScenarioRunner runner = new ScenarioRunner(
                        api.mount(), api.judge()::judge, mock.provider(), mock.clock()::forward)
                .withAdministration(administration.mount(), administration.judge()::judge);

        assertThat(runner.run(scenario, RunningMock.freshCredential()))
                .as(scenario.summary())
                .isEmpty();
    }
}
