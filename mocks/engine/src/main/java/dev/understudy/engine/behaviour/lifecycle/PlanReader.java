package dev.understudy.engine.behaviour.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.lifecycle.Plan.Ending;
import dev.understudy.engine.behaviour.lifecycle.Step.Phase;
import dev.understudy.engine.behaviour.lifecycle.Step.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** @param now the state that the run is in already, if it says so itself; else plans that say only how it ends run until then */
    Plan read(ConfigNode node, Optional<String> now) {
        if (node.child("phases").isPresent()) {
            return phases(node, node.child("phases"));
        }
        return node.child("state").isPresent() ? finalState(node, now) : steps(node);
    }

    private Plan steps(ConfigNode node) {
        StepReader reader = new StepReader(defaults, types);
        Map<String, Integer> counts = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        if (!node.child("steps").isPresent()) {
            Span usual = new Span(defaults.attempt(), Optional.empty());
            steps.add(new Phase(Role.RUNNING, states.nameOf(Role.RUNNING), usual, Map.of()));
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
            steps.add(new Phase(role, phase.child("state").text(""), span(phase), changes(phase)));
        }
        ConfigNode last = phases.child(phases.size() - 1);
        if (last.child("for").isPresent() || last.child("until").isPresent()) {
            last.problem("bad-lifecycle", "the last phase lasts for ever");
        }
        return new Plan(List.copyOf(steps), lastState(node, last), false);
    }

    private Plan finalState(ConfigNode node, Optional<String> now) {
        String first = now.orElseGet(() -> states.nameOf(Role.RUNNING));
        Role role = states.roleOf(first).orElse(Role.RUNNING);
        Step phase = new Phase(role, first, span(node), Map.of());
        return new Plan(List.of(phase), lastState(node, node), false);
    }

    private Ending lastState(ConfigNode node, ConfigNode last) {
        Role role = role(last);
        if (!role.isTerminal()) {
            last.problem("bad-lifecycle", "a run must end in a state that succeeded, failed or terminated stands for");
            role = Role.SUCCEEDED;
        }
        Ending ending = ending(node, role, last.child("state").text(""));
        return new Ending(role, ending.state(), ending.output(), ending.error(), changes(last));
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

    private static Map<String, JsonNode> changes(ConfigNode phase) {
        Map<String, JsonNode> changes = new LinkedHashMap<>();
        for (String pointer : phase.child("set").keys()) {
            changes.put(pointer, phase.child("set").child(pointer).json());
        }
        return changes;
    }

    static Span span(ConfigNode node) {
        return new Span(
                node.child("for").duration(Duration.ZERO), node.child("until").instant());
    }
}
