package dev.understudy.engine.behaviour.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The life cycle of one kind of run, as a behaviour file describes it. Immutable. */
public final class LifecycleConfig {
    static final String INVALID_REQUEST = "invalid-request";
    private static final String DEFAULT = "default";

    private final States states;
    private final Defaults defaults;
    private final Map<StepKind, String> types;
    private final Map<String, CommandRule> commands = new LinkedHashMap<>();
    private final Map<String, String> refusals = new LinkedHashMap<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final String unknownCommand;
    private final String lateEvent;

    private LifecycleConfig(ConfigNode node) {
        states = States.read(node.child("states"), node.child("phases"));
        defaults = Defaults.read(node);
        types = types(node.child("step-types"));
        for (String name : node.child("commands").keys()) {
            commands.put(name, CommandRule.read(name, node.child("commands").child(name), states, refusals));
        }
        unknownCommand = refusal(node.child("unknown-command"));
        lateEvent = refusal(node.child("late-event"));
        plans.put(DEFAULT, reader().read(node));
        for (String name : node.child("plans").keys()) {
            plans.put(name, reader().read(node.child("plans").child(name)));
        }
    }

    /**
     * @param json what stands under {@code lifecycle}; read even if it is not as the schema wants it
     * @param pointer where that is
     */
    public static LifecycleConfig compile(JsonNode json, String pointer, ProblemSink problems) {
        return new LifecycleConfig(new ConfigNode(json, pointer, problems));
    }

    /** The names of all states, to hold against the contract. */
    public Set<String> states() {
        return Collections.unmodifiableSet(states.names());
    }

    /** What a state stands for; empty when there is none of that name. */
    public Optional<Role> roleOf(String state) {
        return states.roleOf(state);
    }

    /** The names of all commands, to hold against the contract. */
    public Set<String> commands() {
        return Collections.unmodifiableSet(commands.keySet());
    }

    /** Every refusal that the configuration names, by the pointer to where it does. */
    public Map<String, String> refusals() {
        return Collections.unmodifiableMap(refusals);
    }

    /** The plan of runs that have none of their own. */
    public Plan defaultPlan() {
        return plan(MissingNode.getInstance(), "", (code, pointer, message) -> {});
    }

    /**
     * The plan of an item.
     *
     * @param json the name of a plan, a whole plan, or nothing at all
     * @param pointer where that is
     * @return the default plan when there is nothing, or a name that is unknown
     */
    public Plan plan(JsonNode json, String pointer, ProblemSink problems) {
        ConfigNode node = new ConfigNode(json, pointer, problems);
        if (json.isObject()) {
            return reader().read(node);
        }
        Plan plan = plans.get(node.isPresent() ? node.text("") : DEFAULT);
        if (plan == null) {
            node.problem("unknown-plan", "expected a plan, or one of the names " + plans.keySet() + ", got " + json);
            return plan(MissingNode.getInstance(), pointer, problems);
        }
        return plan;
    }

    /** The API's word for planned steps of that kind, or for the trace of a termination. */
    String typeOf(StepKind kind) {
        return types.getOrDefault(kind, kind.text());
    }

    States stateNames() {
        return states;
    }

    Defaults defaults() {
        return defaults;
    }

    Optional<CommandRule> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    String unknownCommand() {
        return unknownCommand;
    }

    String lateEvent() {
        return lateEvent;
    }

    private PlanReader reader() {
        return new PlanReader(states, defaults, types);
    }

    private String refusal(ConfigNode node) {
        if (node.isPresent()) {
            refusals.put(node.pointer(), node.text(""));
        }
        return node.text(INVALID_REQUEST);
    }

    private static Map<StepKind, String> types(ConfigNode node) {
        Map<StepKind, String> types = new EnumMap<>(StepKind.class);
        for (StepKind kind : StepKind.values()) {
            types.put(kind, node.child(kind.text()).text(kind.text()));
        }
        return types;
    }
}
