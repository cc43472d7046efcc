package dev.understudy.engine.behaviour.lifecycle;

import static dev.understudy.engine.behaviour.lifecycle.Runs.WORKFLOW;
import static dev.understudy.engine.behaviour.lifecycle.Runs.at;
import static dev.understudy.engine.behaviour.lifecycle.Runs.event;
import static dev.understudy.engine.behaviour.lifecycle.Runs.lifecycle;
import static dev.understudy.engine.behaviour.lifecycle.Runs.run;
import static dev.understudy.engine.behaviour.lifecycle.Runs.send;
import static dev.understudy.engine.behaviour.lifecycle.Runs.states;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestartTest {
    private final RunHistory history = run("{ steps: [{ task: a }, { wait: go, timeout: PT5S }], output: 1 }");

    @Test
    void wipesStepsAndEventsAndQueuesAgain() {
        RunHistory again = send(event(history, "go", "{}", 2.5), "restart", 2.7);
        RunState queued = WORKFLOW.at(again, at(3));
        assertThat(queued).isEqualTo(WORKFLOW.at(RunHistory.of(at(2.7), history.plan()), at(3)));
        assertThat(queued.queued()).isEqualTo(at(2.7));
        assertThat(queued.started()).isEmpty();
        assertThat(states(again, 4.7, 5.7, 10.7)).isEqualTo("running waiting errored");
    }

    @Test
    void wipesOutputAndErrorOfARunThatHasEnded() {
        RunHistory again = send(history, "restart", 60);
        assertThat(states(again, 59, 60, 62)).isEqualTo("errored queued running");
        assertThat(WORKFLOW.at(again, at(60)).error()).isEmpty();
        assertThat(WORKFLOW.at(again, at(60)).ended()).isEmpty();
        assertThat(states(event(again, "go", "{}", 61), 63)).isEqualTo("complete");
    }

    @Test
    void whereItIsNotLegalNothingIsWiped() {
        Lifecycle choosy = lifecycle("""
                states: { on: running, done: succeeded }
                step: PT10S
                commands: { again: { effect: restart, from: [done], otherwise: not-yet } }
                """);
        RunHistory early = send(run(choosy, "{}"), "again", 5);
        assertThat(states(choosy, early, 9, 10)).isEqualTo("on done");
        assertThat(choosy.command(early, "again", at(6)))
                .isEqualTo(new CommandOutcome.Refused("not-yet", choosy.at(early, at(6))));
        RunHistory twice = send(send(send(early, "again", 12), "again", 13), "again", 30);
        assertThat(states(choosy, twice, 12, 21, 22, 29, 30, 40)).isEqualTo("on on done done on done");
    }
}
