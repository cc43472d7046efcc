package dev.understudy.engine.behaviour.lifecycle;

import static dev.understudy.engine.behaviour.lifecycle.Runs.WORKFLOW;
import static dev.understudy.engine.behaviour.lifecycle.Runs.at;
import static dev.understudy.engine.behaviour.lifecycle.Runs.lifecycle;
import static dev.understudy.engine.behaviour.lifecycle.Runs.run;
import static dev.understudy.engine.behaviour.lifecycle.Runs.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleConfigTest {
    private static final String STATES = "states: { on: running, held: paused, off: succeeded, shot: terminated }\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "step: soon | bad-duration /lifecycle/step",
                "step: PT-1S | bad-duration /lifecycle/step",
                "step: P40000D | bad-duration /lifecycle/step",
                "retries: { limit: 5000 } | bad-lifecycle /lifecycle/retries/limit",
                "retries: { backoff: wild } | bad-lifecycle /lifecycle/retries/backoff",
                "commands: { fly: {} } | bad-lifecycle /lifecycle/commands/fly/effect",
                "commands: { pause: { from: [on, of] } } | unknown-state /lifecycle/commands/pause/from/1",
                "commands: { pause: { from: [off] } } | bad-lifecycle /lifecycle/commands/pause/from/0",
                "commands: { pause: { otherwise: { of: no } } } | unknown-state /lifecycle/commands/pause/otherwise/of",
                "plans: { p: { steps: [{ nap: x }] } } | bad-lifecycle /lifecycle/plans/p/steps/0",
                "plans: { p: { steps: [{ sleep: x, until: noon }] } } | bad-instant /lifecycle/plans/p/steps/0/until",
                "plans: { p: { state: gone } } | unknown-state /lifecycle/plans/p/state",
                "plans: { p: { state: on } } | bad-lifecycle /lifecycle/plans/p",
                "phases: [{ state: on }, { state: off }] | bad-lifecycle /lifecycle/phases/0",
                "phases: [{ state: off, for: PT1S }, { state: off }] | bad-lifecycle /lifecycle/phases/0",
                "phases: [{ state: on, for: PT1S }, { state: off, for: PT1S }] | bad-lifecycle /lifecycle/phases/1"
            })
    void everyMistakeIsReportedWhereItStands(String config, String problem) {
        assertThat(problems(STATES + config)).containsExactly(problem);
    }

    @Test
    void statesMustBeThereForWhatCanHappen() {
        assertThat(problems("states: { on: running, off: lost }"))
                .containsExactly("bad-lifecycle /lifecycle/states/off", "bad-lifecycle /lifecycle/states");
        assertThat(problems("states: { on: running, off: succeeded }\ncommands: { pause: {}, terminate: {} }"))
                .containsExactly(
                        "bad-lifecycle /lifecycle/commands/pause", "bad-lifecycle /lifecycle/commands/terminate");
        assertThat(problems("{}")).isNotEmpty();
        assertThat(problems("[1]")).isNotEmpty();
    }

    @Test
    void saysWhatMustExistElsewhere() {
        assertThat(WORKFLOW.config().states()).contains("waitingForPause").hasSize(8);
        assertThat(WORKFLOW.config().commands()).containsExactly("pause", "resume", "terminate", "restart");
        assertThat(WORKFLOW.config().refusals())
                .isEqualTo(Map.of(
                        "/lifecycle/commands/pause/otherwise/default", "cannot-pause",
                        "/lifecycle/commands/resume/otherwise", "cannot-resume",
                        "/lifecycle/commands/terminate/otherwise", "cannot-terminate",
                        "/lifecycle/late-event", "run-has-ended"));
    }

    @Test
    void anUnknownPlanIsReportedAndReplaced() {
        List<String> problems = new ArrayList<>();
        Plan plan = WORKFLOW.config().plan(yaml("nonesuch"), "/items/3/plan", Runs.collect(problems));
        assertThat(problems).containsExactly("unknown-plan /items/3/plan");
        assertThat(plan).isEqualTo(WORKFLOW.config().plan(MissingNode.getInstance(), "", Runs.collect(problems)));
    }

    @Test
    void namesOfStepsMayBeCounted() {
        Lifecycle counted = lifecycle(STATES + "step-names: counted");
        RunHistory history =
                run(counted, "{ steps: [{ task: a }, { task: b, type: model }, { sleep: a, for: PT1S }] }");
        assertThat(counted.at(history, at(60)).steps())
                .extracting(StepState::name)
                .containsExactly("a-1", "b-1", "a-2");
        assertThat(counted.at(history, at(60)).steps())
                .extracting(StepState::type)
                .containsExactly("task", "model", "sleep");
    }

    @Test
    void theExamplesOfThePageAreInOrder() throws IOException {
        String page = Files.readString(Path.of("../../docs/behaviours/lifecycle.md"));
        List<String> examples = Pattern.compile("```yaml\\n(lifecycle:.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(1);
        for (String example : examples) {
            List<String> problems = new ArrayList<>();
            LifecycleConfig.compile(yaml(example).get("lifecycle"), "/lifecycle", Runs.collect(problems));
            assertThat(problems).as(example).isEmpty();
        }
    }

    private static List<String> problems(String config) {
        List<String> problems = new ArrayList<>();
        LifecycleConfig.compile(yaml(config), "/lifecycle", Runs.collect(problems));
        return problems;
    }
}
