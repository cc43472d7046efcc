package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.verify.scenario.Scenario;
import dev.understudy.verify.scenario.ScenarioRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The stories that the mock lives by come true on a server that shares no code with it. */
@ResourceLock(RunningReference.LOCK)
class ReferenceScenariosTest {
    @RegisterExtension
    static final RunningReference REFERENCE = new RunningReference();

    @TestFactory
    Stream<DynamicNode> everyScenarioComesTrue() {
        return scenarios().stream()
                .filter(ReferenceScenariosTest::isOfAnyProvider)
                .map(scenario -> dynamicTest(scenario.name(), () -> {
                    ScenarioRunner runner = new ScenarioRunner(
                            REFERENCE.api().mount(),
                            REFERENCE.api().judge()::judge,
                            REFERENCE.provider(),
                            REFERENCE::moveClock);

                    assertThat(runner.run(scenario, RunningMock.freshCredential()))
                            .as(scenario.summary())
                            .isEmpty();
                }));
    }

    /** What only a mock can do: answer an open question in another way. */
    @Test
    void onlySwitchesAreLeftOut() {
        assertThat(scenarios().stream()
                        .filter(scenario -> !isOfAnyProvider(scenario))
                        .map(Scenario::name))
                .allSatisfy(name -> assertThat(name).startsWith("switch-"));
    }

    private static boolean isOfAnyProvider(Scenario scenario) {
        return scenario.switches().isEmpty() && !scenario.usesAdministration();
    }

    private static List<Scenario> scenarios() {
        List<Path> files =
                Repository.files(Repository.specs().resolve(REFERENCE.api().name() + "/scenarios"), ".yaml");
        assertThat(files).isNotEmpty();
        return files.stream().map(ReferenceScenariosTest::read).toList();
    }

    private static Scenario read(Path file) {
        try {
            return Scenario.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
