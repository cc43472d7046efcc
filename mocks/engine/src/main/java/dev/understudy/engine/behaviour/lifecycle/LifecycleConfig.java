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
        plans.put(DEFAULT, reader().read(node, Optional.empty()));
        for (String name : node.child("plans").keys()) {
            plans.put(name, reader().read(node.child("plans").child(name), Optional.empty()));
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
            return reader().read(node, Optional.empty());
        }
        Plan plan = plans.get(node.isPresent() ? node.text("") : DEFAULT);
        if (plan == null) {
            node.problem("unknown-plan", "expected a plan, or one of the names " + plans.keySet() + ", got " + json);
            return plan(MissingNode.getInstance(), pointer, problems);
        }
        return plan;
    }

    /**
     * The plan of an item that is in a state already. Without a plan that tells of this state, it stays as it is.
     *
     * @param json as in {@link #plan}
     * @param state what it is in; reported when no state has that name, or when a plan of the item's own cannot go on from it
     */
    public Plan planFrom(String state, JsonNode json, String pointer, ProblemSink problems) {
        ConfigNode node = new ConfigNode(json, pointer, problems);
        Plan whole = json.isObject() ? reader().read(node, Optional.of(state)) : plan(json, pointer, problems);
        Optional<Role> role = states.roleOf(state);
        Optional<Plan> rest = role.filter(known -> !known.isTerminal()).flatMap(known -> whole.from(state));
        if (role.isEmpty()) {
            node.problem("unknown-state", "the item is in a state \"" + state + "\" that is not under states");
        } else if (rest.isEmpty() && json.isObject()) {
            node.problem("bad-lifecycle", "no plan can go on from the state \"" + state + "\" that the item is in");
        }
        return rest.orElseGet(() -> Plan.lasting(role.orElse(Role.SUCCEEDED), state));
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
