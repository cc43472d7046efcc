package dev.understudy.engine.behaviour.lifecycle;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One command of an API.
 *
 * @param from states in which it is legal
 * @param otherwise the refusal in other states, by state, or {@link #IGNORE}
 * @param fallback for states that {@code otherwise} does not name
 * @param source what the termination entry says, when the command terminates
 * @param isLegalAlways whether there is no state in which it is illegal
 */
record CommandRule(
        Effect effect,
        Set<String> from,
        Map<String, String> otherwise,
        String fallback,
        String source,
        boolean isLegalAlways) {
    static final String IGNORE = "ignore";
    private static final Map<Effect, Role> NEEDED =
            Map.of(Effect.PAUSE, Role.PAUSED, Effect.TERMINATE, Role.TERMINATED);

    boolean isLegalIn(String state) {
        return from.contains(state);
    }

    String illegalIn(String state) {
        return otherwise.getOrDefault(state, fallback);
    }

    /** @param name the command's name, which is also its effect when the configuration names none */
    static CommandRule read(String name, ConfigNode node, States states, Map<String, String> refusals) {
        ConfigNode wanted = node.child("effect");
        Effect effect = Effect.named(wanted.text(name)).orElseGet(() -> {
            wanted.problem(
                    "bad-lifecycle", "expected pause, resume, terminate or restart, got \"" + wanted.text(name) + "\"");
            return Effect.RESTART;
        });
        Role needed = NEEDED.getOrDefault(effect, Role.RUNNING);
        if (!states.has(needed)) {
            node.problem("bad-lifecycle", "no state has the role " + needed.text() + ", which this command leads to");
        }
        Set<String> from = from(node.child("from"), states, effect);
        Map<String, String> otherwise = new HashMap<>();
        ConfigNode illegal = node.child("otherwise");
        String fallback = illegal.isText() ? refusal(illegal, refusals) : LifecycleConfig.INVALID_REQUEST;
        for (String state : illegal.keys()) {
            String refusal = refusal(illegal.child(state), refusals);
            if (state.equals("default")) {
                fallback = refusal;
            } else if (known(state, illegal.child(state), states)) {
                otherwise.put(state, refusal);
            }
        }
        return new CommandRule(
                effect, from, otherwise, fallback, node.child("source").text("api"), from.containsAll(states.names()));
    }

    private static Set<String> from(ConfigNode node, States states, Effect effect) {
        Set<String> from = new LinkedHashSet<>();
        List<ConfigNode> elements = node.elements();
        for (ConfigNode element : elements) {
            String state = element.text("");
            if (known(state, element, states)) {
                from.add(state);
                if (states.roleOf(state).orElseThrow().isTerminal() && !effect.revives()) {
                    element.problem(
                            "bad-lifecycle", "a run that is \"" + state + "\" has ended; only restart is possible");
                }
            }
        }
        if (!node.isPresent()) {
            states.names().stream()
                    .filter(state ->
                            states.roleOf(state).filter(effect::isUsualIn).isPresent())
                    .forEach(from::add);
        }
        return from;
    }

    private static boolean known(String state, ConfigNode place, States states) {
        boolean known = states.names().contains(state);
        if (!known) {
            place.problem("unknown-state", "there is no state \"" + state + "\" under states");
        }
        return known;
    }

    private static String refusal(ConfigNode node, Map<String, String> refusals) {
        String name = node.text(LifecycleConfig.INVALID_REQUEST);
        if (!name.equals(IGNORE)) {
            refusals.put(node.pointer(), name);
        }
        return name;
    }
}
