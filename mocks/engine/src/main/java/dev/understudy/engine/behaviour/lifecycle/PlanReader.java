package dev.understudy.engine.behaviour.lifecycle;

import dev.understudy.engine.behaviour.lifecycle.Plan.Ending;
import dev.understudy.engine.behaviour.lifecycle.Step.Phase;
import dev.understudy.engine.behaviour.lifecycle.Step.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a plan: as steps, as phases, or as nothing but its final state. */
final class PlanReader {
    private final States states;
    private final Defaults defaults;
    private final Map<StepKind, String> types;

    PlanReader(States states, Defaults defaults, Map<StepKind, String> types) {
        this.states = states;
        this.defaults = defaults;
        this.types = types;
    }

    Plan read(ConfigNode node) {
        if (node.child("phases").isPresent()) {
            return phases(node, node.child("phases"));
        }
        return node.child("state").isPresent() ? finalState(node) : steps(node);
    }

    private Plan steps(ConfigNode node) {
        StepReader reader = new StepReader(defaults, types);
        Map<String, Integer> counts = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        if (!node.child("steps").isPresent()) {
            Span usual = new Span(defaults.attempt(), Optional.empty());
            steps.add(new Phase(Role.RUNNING, states.nameOf(Role.RUNNING), usual));
        }
        for (ConfigNode step : node.child("steps").elements()) {
            steps.add(reader.read(step, name -> {
                int count = counts.merge(name, 1, Integer::sum);
                return defaults.countsNames() ? name + "-" + count : name;
            }));
        }
        Role role = node.child("error").isPresent() ? Role.FAILED : Role.SUCCEEDED;
        return new Plan(List.copyOf(steps), ending(node, role, states.nameOf(role)), true);
    }

    private Plan phases(ConfigNode node, ConfigNode phases) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < phases.size() - 1; i++) {
            ConfigNode phase = phases.child(i);
            Role role = role(phase);
            if (role.isTerminal()) {
                phase.problem("bad-lifecycle", "a run cannot go on after an end");
            }
            if (!phase.child("for").isPresent() && !phase.child("until").isPresent()) {
                phase.problem("bad-lifecycle", "expected for or until: only the last phase lasts for ever");
            }
            steps.add(new Phase(role, phase.child("state").text(""), span(phase)));
        }
        ConfigNode last = phases.child(phases.size() - 1);
        if (last.child("for").isPresent() || last.child("until").isPresent()) {
            last.problem("bad-lifecycle", "the last phase lasts for ever");
        }
        return new Plan(List.copyOf(steps), lastState(node, last), false);
    }

    private Plan finalState(ConfigNode node) {
        Step phase = new Phase(Role.RUNNING, states.nameOf(Role.RUNNING), span(node));
        return new Plan(List.of(phase), lastState(node, node), false);
    }

    private Ending lastState(ConfigNode node, ConfigNode last) {
        Role role = role(last);
        if (!role.isTerminal()) {
            last.problem("bad-lifecycle", "a run must end in a state that succeeded, failed or terminated stands for");
            role = Role.SUCCEEDED;
        }
        return ending(node, role, last.child("state").text(""));
    }

    private static Ending ending(ConfigNode node, Role role, String state) {
        return new Ending(
                role, state, node.child("output").value(), node.child("error").error());
    }

    private Role role(ConfigNode phase) {
        ConfigNode state = phase.child("state");
        Optional<Role> role = states.roleOf(state.text(""));
        if (role.isEmpty()) {
            state.problem("unknown-state", "there is no state \"" + state.text("") + "\" under states");
        }
        return role.orElse(Role.SUCCEEDED);
    }

    static Span span(ConfigNode node) {
        return new Span(
                node.child("for").duration(Duration.ZERO), node.child("until").instant());
    }
}
