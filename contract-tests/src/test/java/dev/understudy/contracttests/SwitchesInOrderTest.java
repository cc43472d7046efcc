package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.behaviour.BehaviourSwitch;
import dev.understudy.engine.behaviour.Switches;
import dev.understudy.verify.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever the switches of a behaviour file are set to, the file is in order, and a scenario and a page tell of it. */
class SwitchesInOrderTest {
    private static final Path PAGE = Repository.root().resolve("docs/behaviours/switches.md");

    @TestFactory
    Stream<DynamicTest> everyAnswerMakesAFileInOrder() {
        List<DynamicTest> tests = new ArrayList<>();
        for (BundledApi api : BundledApi.all()) {
            for (BehaviourSwitch each : Switches.of(api.contract())) {
                for (String value : each.values()) {
                    tests.add(dynamicTest(
                            api.name() + "." + each.name() + "=" + value,
                            () -> assertThat(MockEngine.behaviourProblems(
                                            Switches.set(api.contract(), Map.of(each.name(), value))))
                                    .isEmpty()));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    @Test
    void everyOtherAnswerHasAScenario() throws IOException {
        for (BundledApi api : BundledApi.all()) {
            List<Map.Entry<String, String>> told = new ArrayList<>();
            for (Path file : Repository.files(Repository.specs().resolve(api.name() + "/scenarios"), ".yaml")) {
                told.addAll(Scenario.read(file).switches().entrySet());
            }
            for (BehaviourSwitch each : Switches.of(api.contract())) {
                each.otherwise()
                        .keySet()
                        .forEach(value -> assertThat(told)
                                .as(api.name() + " " + each.name())
                                .contains(Map.entry(each.name(), value)));
            }
        }
    }

    @Test
    void thePageListsThemAll() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        for (BundledApi api : BundledApi.all()) {
            for (BehaviourSwitch each : Switches.of(api.contract())) {
                assertThat(lines)
                        .contains("| " + api.name() + " | `" + each.name() + "` | `" + each.usual() + "` | `"
                                + String.join("`, `", each.otherwise().keySet()) + "` |");
            }
        }
    }
}
